import { describe, expect, it } from 'vitest'
import type { ChecklistItem, Inspection, InspectionPart } from '../../api/types'
import {
  answersAsked,
  broughtUpToDate,
  type Draft,
  draftOf,
  hasAnswers,
  isDefect,
  itemOf,
  type KeptPhoto,
  missingIn,
  nextStep,
  waiting,
  withAnswer,
} from './draft'

const premises = { id: 'p', number: 'N', name: 'School', kind: 'school', lon: 1, lat: 2 }

function item(code: string, more: Partial<ChecklistItem> = {}): ChecklistItem {
  return { code, question: code, questionEn: code, answer: 'YES_NO_NA', required: true, noIsDefect: true, ...more }
}

function draft(more: Partial<Draft> = {}): Draft {
  return {
    id: 'i',
    username: 'u',
    premises,
    checklist: 'c',
    checklistVersion: 1,
    checklistTitle: 'C',
    sections: [{ code: 's', title: 's', titleEn: 's', items: [item('exit'), item('picture', { answer: 'PHOTO' })] }],
    part: 1,
    begunAt: '2026-01-01T08:00:00Z',
    answers: {},
    savedAt: '2026-01-01T08:00:00Z',
    known: false,
    dirty: false,
    photos: [],
    ...more,
  }
}

function photo(more: Partial<KeptPhoto> = {}): KeptPhoto {
  return { key: 'k', inspection: 'i', item: 'picture', file: new Blob(), name: 'p.jpg', takenAt: '2026-01-01T08:00:00Z', ...more }
}

function answered(savedAt: string, version = 7): Inspection {
  const part = { part: 1, mine: true, version, savedAt, answers: [], photos: [] } as unknown as InspectionPart
  return { head: { id: 'i', premises, begunAt: '2026-01-01T08:00:00Z' }, parts: [part] } as unknown as Inspection
}

describe('what is sent next', () => {
  it('is the beginning, then photos, then answers, then the submission', () => {
    const submission = { submittedAt: '2026-01-01T09:00:00Z' }
    expect(nextStep(draft({ submission }), [photo()])).toBe('begin')
    expect(nextStep(draft({ known: true, dirty: true, submission }), [photo()])).toBe('photo')
    expect(nextStep(draft({ known: true, dirty: true, submission }), [])).toBe('save')
    expect(nextStep(draft({ known: true, submission }), [])).toBe('submit')
    expect(nextStep(draft({ known: true }), [])).toBeUndefined()
  })
  it('is nothing while the inspector has to decide', () =>
    expect(nextStep(draft({ refusal: { kind: 'draft-conflict', words: '', violations: [] } }), [photo()])).toBeUndefined())
  it('is not a photo that was refused', () =>
    expect(nextStep(draft({ known: true }), [photo({ refused: 'no' })])).toBeUndefined())
})

describe('what waits for the network', () => {
  it('counts the beginning once, with the answers in it', () => expect(waiting(draft({ dirty: true }), [])).toBe(1))
  it('counts each photo, the answers and the submission', () =>
    expect(
      waiting(draft({ known: true, dirty: true, submission: { submittedAt: '2026-01-01T09:00:00Z' } }), [
        photo(),
        photo({ key: 'l' }),
      ]),
    ).toBe(4))
})

describe('an answer of the service', () => {
  it('settles what was sent', () => {
    const after = withAnswer(draft({ dirty: true }), answered('2026-01-01T08:00:00.000Z'), '2026-01-01T08:00:00Z')
    expect(after).toMatchObject({ known: true, partVersion: 7, dirty: false })
  })
  it('settles it too where nothing was changed, so that nothing is sent for ever', () =>
    expect(withAnswer(draft({ dirty: true }), answered('2025-12-31T08:00:00Z'), '2026-01-01T08:00:00Z').dirty).toBe(false))
  it('leaves what was typed meanwhile to be sent', () => {
    const typed = draft({ savedAt: '2026-01-01T08:05:00Z' })
    expect(withAnswer(typed, answered('2026-01-01T08:00:00Z'), '2026-01-01T08:00:00Z').dirty).toBe(true)
  })
  it('leaves it to be sent where something older was there already', () => {
    const sent = { exit: { item: 'exit', value: 'YES' as const } }
    expect(hasAnswers(answered('2026-01-01T08:00:00Z'), sent)).toBe(false)
    expect(hasAnswers(answered('2026-01-01T08:00:00Z'), {})).toBe(true)
    expect(withAnswer(draft({ answers: sent }), answered('2026-01-01T08:00:00Z'), undefined).dirty).toBe(true)
  })
  it('makes a draft of another device one of this device', () => {
    const there = answered('2026-01-01T08:00:00Z')
    const part = there.parts[0]
    expect(part && draftOf(there, part, 'u')).toMatchObject({ id: 'i', known: true, dirty: false, partVersion: 7 })
  })
})

describe('what the service has since', () => {
  const part = {
    part: 1,
    version: 9,
    sections: [],
    answers: [{ item: 'exit', value: 'NO' }],
    photos: [],
  } as unknown as InspectionPart
  it('is taken over where nothing waits', () =>
    expect(broughtUpToDate(draft({ known: true, partVersion: 7 }), part)).toMatchObject({ partVersion: 9, sections: [] }))
  it('is not where something does, or where it is older', () => {
    const waiting = draft({ known: true, partVersion: 7, dirty: true })
    expect(broughtUpToDate(waiting, part)).toBe(waiting)
    const newer = draft({ known: true, partVersion: 10 })
    expect(broughtUpToDate(newer, part)).toBe(newer)
  })
})

describe('answers to sections that somebody else took over', () => {
  it('are not sent', () =>
    expect(
      answersAsked(draft({ answers: { exit: { item: 'exit' }, gone: { item: 'gone' } } })).map(({ item: code }) => code),
    ).toEqual(['exit']))
})

describe('a defect', () => {
  it('is a no where no is one', () => {
    expect(isDefect(item('exit'), { item: 'exit', value: 'NO' })).toBe(true)
    expect(isDefect(item('exit', { noIsDefect: false }), { item: 'exit', value: 'NO' })).toBe(false)
    expect(isDefect(item('exit'), { item: 'exit', value: 'NA' })).toBe(false)
  })
  it('is a number out of the good range', () => {
    const pressure = item('pressure', { answer: 'NUMBER', goodMin: 2, goodMax: 5 })
    expect(isDefect(pressure, { item: 'pressure', number: 1 })).toBe(true)
    expect(isDefect(pressure, { item: 'pressure', number: 3 })).toBe(false)
    expect(isDefect(pressure, { item: 'pressure' })).toBe(false)
  })
})

describe('what is missing', () => {
  it('is every required question without an answer; a photo that waits is one', () => {
    expect(missingIn(draft(), []).map(({ code }) => code)).toEqual(['exit', 'picture'])
    expect(missingIn(draft({ answers: { exit: { item: 'exit', value: 'YES' } } }), [photo()])).toEqual([])
  })
  it('is named by the service by question', () => {
    expect(itemOf('parts[1].answers[fire_exit].value')).toBe('fire_exit')
    expect(itemOf('notPossibleBecause')).toBeUndefined()
  })
})
