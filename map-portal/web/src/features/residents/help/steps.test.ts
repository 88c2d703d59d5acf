import { beforeEach, expect, it, vi } from 'vitest'
import { noteStep, stepOf } from './steps'

const entries: unknown[] = []
beforeEach(() => {
  entries.length = 0
  entries.push({ step: 'start' })
  vi.stubGlobal('history', {
    get state() {
      return entries.at(-1)
    },
    pushState: (state: unknown) => entries.push(state),
  })
})

it('every step is an entry of its own, and the same step none anew', () => {
  noteStep('start')
  noteStep('who')
  noteStep('who')
  noteStep('consent')
  expect(entries).toEqual([{ step: 'start' }, { step: 'who' }, { step: 'consent' }])
})

it('an entry of something else is the beginning', () => {
  for (const state of [null, undefined, 'who', {}, { step: 'elsewhere' }]) expect(stepOf(state)).toBe('start')
  expect(stepOf({ step: 'check' })).toBe('check')
})
