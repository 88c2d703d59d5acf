import { describe, expect, it } from 'vitest'
import { mergedOf, notAsked, type Source, toAsk } from './merged'

const same = (at: number) => at
const read = (items: number[], ended = false): Source<number> => ({ items, ended, cursor: ended ? undefined : 'next' })

describe('two lists as one', () => {
  it('asks all of them first', () => {
    expect(toAsk([notAsked<number>(), notAsked<number>()], same)).toEqual([true, true])
    expect(mergedOf([notAsked<number>(), notAsked<number>()], same)).toEqual([])
  })

  it('shows no further back than every list is known', () => {
    const sources = [read([90, 70, 50]), read([95, 85, 80])]
    expect(mergedOf(sources, same)).toEqual([95, 90, 85, 80])
    expect(toAsk(sources, same)).toEqual([false, true])
  })

  it('shows all once they have ended', () => {
    const sources = [read([90, 70], true), read([80], true)]
    expect(mergedOf(sources, same)).toEqual([90, 80, 70])
    expect(toAsk(sources, same)).toEqual([false, false])
  })

  it('waits for nothing from an empty list', () => {
    expect(mergedOf([read([], true), read([3, 2])], same)).toEqual([3, 2])
  })
})
