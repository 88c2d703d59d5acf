import { expect, it } from 'vitest'
import { stepsDone } from './steps'

const wish = (state: 'PROMISED' | 'SOLVED' | 'NOT_SOLVED') => ({
  id: state,
  words: 'w',
  promisedBy: 'o',
  until: '2026-02-01',
  state,
  overdue: false,
})

it('nothing is done at the start', () => {
  expect(Object.values(stepsDone({ visits: [], wishes: [] }))).toEqual([false, false, false, false, false])
})

it('wishes are answered when none waits any more, also those that cannot be met', () => {
  const known = {
    cardOn: '2026-01-20',
    visits: [{ id: 'v', on: '2026-01-21', by: 'g' }],
    wishes: [wish('SOLVED'), wish('NOT_SOLVED')],
  }
  expect(stepsDone(known)).toEqual({ card: true, visit: true, letter: false, wishes: true, solved: true })
  expect(stepsDone({ ...known, wishes: [wish('SOLVED'), wish('PROMISED')] }).solved).toBe(false)
})
