import { describe, expect, it } from 'vitest'
import type { RevisionItem } from '../../../api/types'
import { draftOf, drawnDraft } from './draft'

const head = { title: 'Two villages', reason: 'Decree', effective: '2026-03-01', area: '330106' }
const outline = (corners: number[][]) => ({ type: 'Polygon', coordinates: [[...corners, corners[0]]] })
const rename = (code: string, name: string): RevisionItem => ({ unit: 'GRID', action: 'CHANGE', code, name })
const drawn = (code: string, corners: number[][]): RevisionItem => ({
  unit: 'GRID',
  action: 'CHANGE',
  code,
  boundary: outline(corners),
})
const none: ReadonlySet<string> = new Set()

describe('what a drawing says it was drawn from', () => {
  it('is what its author had before their eyes, of the grids they drew', () => {
    const draft = drawnDraft(head, {
      own: [],
      others: [rename('w001', 'Elsewhere')],
      now: [rename('v001', 'One')],
      drawnFrom: 7,
      seen: none,
    })
    expect(draft.looked).toEqual({ version: 7, codes: ['v001'] })
    expect(draft.items.map(({ code }) => code)).toEqual(['w001', 'v001'])
  })

  it('leaves what a colleague drew before as the server has it, word for word, and does not vouch for it', () => {
    const theirs = drawn('v002', [
      [0, 0],
      [1, 0],
      [1, 1],
    ])
    const turned = drawn('v002', [
      [1, 0],
      [1, 1],
      [0, 0],
    ])
    const draft = drawnDraft(head, {
      own: [rename('v001', 'One'), theirs],
      others: [],
      now: [rename('v001', 'First'), turned],
      drawnFrom: 7,
      seen: none,
    })
    expect(draft.items[1]).toBe(theirs)
    expect(draft.looked?.codes).toEqual(['v001'])
  })

  it('is vouched for once the reader looked at what was published meanwhile and keeps it', () => {
    const draft = drawnDraft(head, {
      own: [rename('v001', 'One'), rename('v002', 'Two')],
      others: [],
      now: [rename('v001', 'One'), rename('v002', 'Two')],
      drawnFrom: 9,
      seen: new Set(['v002', 'v003']),
    })
    expect(draft.looked).toEqual({ version: 9, codes: ['v002'] })
  })

  it('is untouched by who only changes the title', () => {
    expect(draftOf({ ...head, title: 'Three' }, [rename('v001', 'One')]).looked?.codes).toEqual([])
  })
})
