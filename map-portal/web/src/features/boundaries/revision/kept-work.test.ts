import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Revision, RevisionItem } from '../../../api/types'
import { begunAnew, keepDrawing, keptDrawing, keptHead } from './kept-work'

const head = { title: 'Two villages', reason: 'Decree', effective: '2026-03-01', area: '330106' }
const revision = { ...head, id: 'r1', version: 4, state: 'WITHDRAWN', items: [], steps: [] } as unknown as Revision
const item: RevisionItem = { unit: 'GRID', action: 'CHANGE', code: 'v001', name: 'First' }

function store(most = Infinity) {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > most) throw new Error('full')
      kept.set(key, value)
    },
    removeItem: (key: string) => kept.delete(key),
  })
}

afterEach(() => vi.unstubAllGlobals())

describe('a drawing of a revision that is closed', () => {
  it('becomes the beginning of a new one', () => {
    store()
    keepDrawing('li', 'r1', 'v', { version: 3, drawnFrom: 11, began: [], now: [item] })
    expect(begunAnew('li', revision, 'v', [item], 11)).toBe(true)
    expect(keptHead('li')).toEqual(head)
    expect(keptDrawing('li', 'new', 'v')).toEqual({ drawnFrom: 11, began: [], now: [item] })
    expect(keptDrawing('li', 'r1', 'v')).toBeUndefined()
  })

  it('stays where it is when the browser keeps nothing more', () => {
    store(150)
    keepDrawing('li', 'r1', 'v', { version: 3, began: [], now: [item] })
    expect(begunAnew('li', revision, 'v', [item, { ...item, code: 'v002' }, { ...item, code: 'v003' }], 11)).toBe(false)
    expect(keptDrawing('li', 'r1', 'v')?.now).toEqual([item])
  })
})
