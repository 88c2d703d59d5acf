import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keptDraft } from './kept-draft'

describe('a draft', () => {
  const held = new Map<string, string>()
  beforeEach(() => {
    held.clear()
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => held.set(key, value),
      removeItem: (key: string) => held.delete(key),
    })
  })
  const draft = keptDraft('help', () => ({ words: '', kinds: [] as string[] }))

  it('is there again after the page was dropped', () => {
    draft.save({ words: 'a roof', kinds: ['housing'] })
    expect(draft.load()).toEqual({ words: 'a roof', kinds: ['housing'] })
  })

  it('is empty at first, and again after it was sent', () => {
    expect(draft.load()).toEqual({ words: '', kinds: [] })
    draft.save({ words: 'a roof', kinds: [] })
    draft.drop()
    expect(held.size).toBe(0)
    expect(draft.load().words).toBe('')
  })

  it('does without where the browser keeps nothing', () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('denied')
      },
      removeItem: () => {
        throw new Error('denied')
      },
    })
    draft.save({ words: 'a roof', kinds: [] })
    draft.drop()
    expect(draft.load().words).toBe('')
  })
})
