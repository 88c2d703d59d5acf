import type { NewFix, NewIncident, Shift, ShiftState, StepPosition } from '../../../api/types'
import { keptDuty } from '../../../shared/field/kept-duty'
import { all, change, find, put, removeAll } from '../../../shared/field/store'
import { type Gap, gapBetween, type Seen } from './pace'

/** A position that waits for the network. */
export interface KeptFix {
  key: string
  username: string
  shift: string
  fix: NewFix
}

export type StepKind = 'pause' | 'resume' | 'check-out'

/** A step that waits for the network, with the time at which it was pressed. */
export interface KeptStep {
  key: string
  username: string
  shift: string
  kind: StepKind
  at: string
  position?: StepPosition
  /** Why it was not taken. */
  refused?: string
}

interface IncidentPicture {
  key: string
  file: Blob
  name: string
  refused?: string
}

/** Something noted that waits for the network, under an id that this device made. */
export interface KeptIncident {
  id: string
  username: string
  body: NewIncident
  /** Whether the service has it: then only photos wait. */
  known: boolean
  photos: IncidentPicture[]
  refused?: string
}

/** What is known here of the positions of a shift: not where, only when. */
export interface TrackKept {
  lastAt?: number
  gaps: Gap[]
  /** Positions that the service did not take, and what it said. */
  refused: number
  reasons: string[]
}

interface KeptTrack {
  name: string
  at: number
  value: TrackKept
}

export interface KeptDuty {
  /** Of the shift, as the service said last. */
  state?: ShiftState
  fixes: KeptFix[]
  steps: KeptStep[]
  incidents: KeptIncident[]
  track: TrackKept
}

const nothing: TrackKept = { gaps: [], refused: 0, reasons: [] }
const MOST_GAPS = 100
const ofShift = (shift: string) => `track ${shift}`
const ofAlarm = (shift: string) => `alarm ${shift}`

/** All that waits on this device for somebody; what others left on it is not shown. */
export async function keptOf(username: string, shift: string | undefined): Promise<KeptDuty> {
  const own = <T extends { username: string }>(list: T[]) => list.filter((one) => one.username === username)
  const [known, fixes, steps, incidents, track] = await Promise.all([
    shift ? keptDuty(username) : undefined,
    all<KeptFix>('fixes'),
    all<KeptStep>('steps'),
    all<KeptIncident>('incidents'),
    shift ? find<KeptTrack>('kit', ofShift(shift)) : undefined,
  ])
  const open = known?.duty.open
  return {
    state: open?.id === shift ? open?.state : undefined,
    fixes: own(fixes).sort((one, other) => one.fix.recordedAt.localeCompare(other.fix.recordedAt)),
    steps: own(steps).sort((one, other) => one.at.localeCompare(other.at)),
    incidents: own(incidents),
    track: track?.value ?? nothing,
  }
}

async function changeTrack(shift: string, how: (before: TrackKept) => TrackKept) {
  const name = ofShift(shift)
  const present = await change<KeptTrack>('kit', name, ({ value }) => ({ name, at: Date.now(), value: how(value) }))
  if (!present) await put('kit', { name, at: Date.now(), value: how(nothing) } satisfies KeptTrack)
}

/** Keeps a position, and the gap before it where there is one. */
export async function keepFix(username: string, shift: string, seen: Seen, more: Pick<NewFix, 'speed' | 'heading'>) {
  const { at, lon, lat, accuracyMetres } = seen
  const fix: NewFix = { recordedAt: new Date(at).toISOString(), lon, lat, accuracyMetres, ...more }
  await put('fixes', { key: `${shift} ${at}`, username, shift, fix } satisfies KeptFix)
  await changeTrack(shift, (before) => {
    const gap = gapBetween(before.lastAt, at)
    return { ...before, lastAt: at, gaps: gap ? [...before.gaps, gap].slice(-MOST_GAPS) : before.gaps }
  })
}

/** A pause is no gap: counting begins anew. */
export async function beginCounting(shift: string) {
  await changeTrack(shift, (before) => ({ ...before, lastAt: Date.now() }))
}

export async function tookFixes(shift: string, keys: readonly string[], refused: number, reasons: readonly string[]) {
  await removeAll('fixes', keys)
  if (refused === 0) return
  await changeTrack(shift, (before) => ({
    ...before,
    refused: before.refused + refused,
    reasons: [...new Set([...before.reasons, ...reasons])],
  }))
}

export async function keepAlarm(shift: string, alarm: string) {
  await put('kit', { name: ofAlarm(shift), at: Date.now(), value: alarm })
}

export async function keptAlarm(shift: string): Promise<string | undefined> {
  return (await find<{ value: string }>('kit', ofAlarm(shift)))?.value
}

/** Where a shift stands after a step. */
export const stateAfter: Record<StepKind, ShiftState> = { pause: 'PAUSED', resume: 'ON_DUTY', 'check-out': 'ENDED' }

/** The state of a shift with the steps that wait: pressed is pressed, whether it could be sent or not. */
export function stateWith({ id, state }: Pick<Shift, 'id' | 'state'>, steps: readonly KeptStep[]): ShiftState {
  const last = steps.filter(({ shift, refused }) => shift === id && !refused).at(-1)
  return last ? stateAfter[last.kind] : state
}

/** How much waits, each kind by itself. */
export function waitingIn({ fixes, steps, incidents }: KeptDuty) {
  return {
    fixes: fixes.length,
    steps: steps.filter(({ refused }) => !refused).length,
    incidents: incidents.filter(({ refused }) => !refused).length,
  }
}
