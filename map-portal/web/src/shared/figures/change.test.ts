import { expect, it } from 'vitest'
import type { Heat } from '../../api/types'
import { changesOf } from './change'

const heat = (counts: Record<string, number | undefined>, noise?: Heat['noise']): Heat => ({
  by: 'grid',
  from: '2025-01-01',
  to: '2026-01-01',
  threshold: 3,
  exact: noise === undefined,
  noise,
  cells: Object.entries(counts).map(([code, count]) => (count === undefined ? { code, withheld: true } : { code, count })),
  withheldCells: 0,
  total: 0,
})

it('tells apart more, fewer and what may be chance', () => {
  const changes = changesOf(heat({ more: 60, fewer: 20, same: 41, few: 5 }), heat({ more: 20, fewer: 60, same: 36, few: 1 }))
  expect([...changes]).toEqual([
    ['more', { now: 60, before: 20, kind: 'MORE' }],
    ['fewer', { now: 20, before: 60, kind: 'FEWER' }],
    ['same', { now: 41, before: 36, kind: 'NOT_SURE' }],
    ['few', { now: 5, before: 1, kind: 'TOO_FEW' }],
  ])
})

it('takes a cell that is in one answer only for none in the other, and withholds what either withholds', () => {
  const changes = changesOf(heat({ born: 30, hidden: undefined }), heat({ gone: 30, hidden: 12, dark: undefined }))
  expect(changes.get('born')).toEqual({ now: 30, before: 0, kind: 'MORE' })
  expect(changes.get('gone')).toEqual({ now: 0, before: 30, kind: 'FEWER' })
  expect([changes.get('hidden'), changes.get('dark'), changes.get('neither')]).toEqual(['withheld', 'withheld', undefined])
})

it('asks for more among many cells than of one', () => {
  // z = 2.07, p = 0.038: beyond chance for one cell, and nothing to speak of as the best of a hundred.
  const alone = changesOf(heat({ a: 34 }), heat({ a: 19 }))
  expect(alone.get('a')).toMatchObject({ kind: 'MORE' })
  const others = Object.fromEntries(Array.from({ length: 99 }, (_, n) => [`o${n}`, 20]))
  const among = changesOf(heat({ a: 34, ...others }), heat({ a: 19, ...others }))
  expect(among.get('a')).toMatchObject({ kind: 'NOT_SURE' })
})

it('allows for the perturbation of the counts', () => {
  const noise = { max: 2, variance: 2, parts: 12 }
  expect(changesOf(heat({ a: 34 }, noise), heat({ a: 19 }, noise)).get('a')).toMatchObject({ kind: 'NOT_SURE' })
})
