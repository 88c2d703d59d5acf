import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { helpOf } from '../../locales/help/page-help'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const names = /PlaceName =([\s\S]*?)\n\n/.exec(read('./home.ts'))?.[1] ?? ''
const places = [...names.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name ?? '')

it.each(['zh-CN', 'en'])('every place has its help and no other has, in %s', (language) => {
  expect(places.length).toBeGreaterThan(20)
  expect([...helpOf(read(`../../locales/help/${language}.md`)).keys()].sort()).toEqual([...places].sort())
})
