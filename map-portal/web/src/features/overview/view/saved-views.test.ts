import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepViews, MOST_VIEWS, savedViews, withView } from './saved-views'
import { plainView } from './view-state'

const store = new Map<string, string>()
beforeEach(() =>
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => store.set(key, value),
    },
  }),
)
afterEach(() => {
  store.clear()
  vi.unstubAllGlobals()
})

it('keeps where one looks under a name, for each account alone, and not in which language', () => {
  const town = { ...plainView, area: '990102101000', shown: 'change' as const, language: 'en' }
  expect(keepViews('leader', withView([], '青石镇', town))).toBe(true)
  expect(savedViews('leader')).toEqual([{ name: '青石镇', search: '?area=990102101000&show=change' }])
  expect(savedViews('officer')).toEqual([])
})

it('puts the latest first, once by name, and not more than one finds again', () => {
  const first = withView(withView([], 'a', plainView), 'b', plainView)
  const again = withView(first, 'a', { ...plainView, shown: 'hot' })
  expect(again).toEqual([
    { name: 'a', search: '?show=hot' },
    { name: 'b', search: '' },
  ])
  const many = Array.from({ length: 40 }, (_, n) => `v${n}`).reduce((views, name) => withView(views, name, plainView), first)
  expect(many).toHaveLength(MOST_VIEWS)
})

it('leaves out what makes no sense', () => {
  store.set('linli-views leader', '[{"name":"x","search":"?area=<b>&show=hot"},{"name":"","search":""},{"search":3}]')
  expect(savedViews('leader')).toEqual([{ name: 'x', search: '?show=hot' }])
  store.set('linli-views leader', 'no')
  expect(savedViews('leader')).toEqual([])
})
