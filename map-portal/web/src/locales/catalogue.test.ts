import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import english from './en.json'
import chinese from './zh-CN.json'

/** Written by machine; and the public page, which brings texts of its own so that it stays small. */
const elsewhere = ['api/generated/', 'api/residents/', 'features/residents/', 'locales/resident-words.ts']

const source = readdirSync(join(__dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && !elsewhere.some((folder) => file.startsWith(folder)))
  .map((file) => readFileSync(join(__dirname, '..', file), 'utf8'))
  .join('\n')

/** Keys in quotes, and the fixed beginnings of those put together: `status.${status}`. */
const quoted = new Set([...source.matchAll(/['"]([a-z][A-Za-z]*(?:\.[A-Za-z0-9_-]+)+)['"]/g)].map((match) => match[1]))
const beginnings = [...source.matchAll(/`([a-z][A-Za-z]*(?:\.[A-Za-z0-9_-]+)*\.)\$\{/g)].map((match) => match[1] ?? '')
const isUsed = (key: string) => quoted.has(key) || beginnings.some((beginning) => key.startsWith(beginning))

function holes(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()
}

describe('the two catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort())
  })

  it('fill the same holes', () => {
    const inChinese = Object.entries(chinese).map(([key, text]) => [key, holes(text)])
    const inEnglish = Object.keys(chinese).map((key) => [key, holes((english as Record<string, string>)[key] ?? '')])
    expect(inEnglish).toEqual(inChinese)
  })

  it('hold nothing that is not used', () => {
    expect(Object.keys(chinese).filter((key) => !isUsed(key))).toEqual([])
  })

  it('hold everything that is asked for', () => {
    const asked = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '')
    expect(asked.filter((key) => !(key in chinese))).toEqual([])
  })

  it('leave no Chinese text in the source and none in the English catalogue', () => {
    expect(source.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '').match(/\p{Script=Han}+/gu) ?? []).toEqual([])
    expect(Object.values(english).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
  })
})
