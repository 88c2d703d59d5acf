import { describe, expect, it } from 'vitest'
import { type PageOf, readOn } from './use-pages'

/** A list of so many numbers, two a page, that remembers which pages were asked for. */
function listOf(length: number) {
  const cursors: (string | undefined)[] = []
  const ask = async (cursor: string | undefined): Promise<PageOf<number>> => {
    cursors.push(cursor)
    const from = Number(cursor ?? 0)
    const to = Math.min(from + 2, length)
    return { items: Array.from({ length: to - from }, (_, i) => from + i), nextCursor: to < length ? `${to}` : undefined }
  }
  return { ask, cursors }
}

describe('a list that is read page by page', () => {
  it('goes on from what is there', async () => {
    const { ask, cursors } = listOf(7)
    const first = await readOn(ask, 1)
    const both = await readOn(ask, 2, first)
    expect(both).toEqual({ items: [0, 1, 2, 3], nextCursor: '4', pages: 2 })
    expect(cursors).toEqual([undefined, '2'])
  })

  it('that is asked anew has all that was loaded, not only its first page', async () => {
    const { ask, cursors } = listOf(7)
    expect((await readOn(ask, 3)).items).toEqual([0, 1, 2, 3, 4, 5])
    expect(cursors).toEqual([undefined, '2', '4'])
  })

  it('that became shorter ends where it ends', async () => {
    const { ask } = listOf(3)
    expect(await readOn(ask, 5)).toEqual({ items: [0, 1, 2], nextCursor: undefined, pages: 2 })
    expect(await readOn(listOf(0).ask, 2)).toEqual({ items: [], nextCursor: undefined, pages: 1 })
  })
})
