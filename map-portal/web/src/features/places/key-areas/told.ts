import type { KeyAreaEvent, KeyAreaPhase, KeyAreaVerdict } from '../../../api/types'

/** What an event says: the code it begins with, days, and words of somebody. */
export interface Told {
  phase?: KeyAreaPhase
  verdict?: KeyAreaVerdict
  /** First and last day of figures that were computed. */
  days?: [string, string]
  words?: string
}

const FIGURE = /^(BEFORE|AFTER) (.*)$/s
const REVIEW = /^(ON_TRACK|BEHIND|READY): (.*)$/s
const DAYS = /^(\d{4}-\d\d-\d\d) - (\d{4}-\d\d-\d\d)$/

export function toldOf({ step, words }: Pick<KeyAreaEvent, 'step' | 'words'>): Told {
  if (words === undefined) return {}
  const [, phase, figure = ''] = step === 'FIGURE' ? (FIGURE.exec(words) ?? []) : []
  const [, from, until] = DAYS.exec(figure) ?? []
  if (phase && from && until) return { phase: phase as KeyAreaPhase, days: [from, until] }
  if (phase) return { phase: phase as KeyAreaPhase, words: figure }
  const [, verdict, found] = step === 'REVIEW' ? (REVIEW.exec(words) ?? []) : []
  return verdict ? { verdict: verdict as KeyAreaVerdict, words: found } : { words }
}

const CHANGED = /^(name|problem|unit|leader|outline): (.*)$/
type ChangedField = 'name' | 'problem' | 'unit' | 'leader' | 'outline'

export interface Before {
  field?: ChangedField
  value: string
}

/** What stood there before a change, field by field; of a value with several lines the later ones have no field. */
export function beforeOf(lines: string): Before[] {
  return lines.split('\n').map((line) => {
    const [, field, value] = CHANGED.exec(line) ?? []
    return field ? { field: field as ChangedField, value: value ?? '' } : { value: line }
  })
}
