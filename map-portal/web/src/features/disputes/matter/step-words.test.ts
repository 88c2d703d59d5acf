import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import english from '../../../locales/en.json'
import chinese from '../../../locales/zh-CN.json'

const service = join(__dirname, '../../../../../../dispute-service/src/main/resources')

/** Steps and what the server calls them. */
function stepsIn(file: string): [step: string, word: string][] {
  const lines = readFileSync(join(service, 'messages', file), 'utf8').matchAll(/^step\.(\w+)=(.*)$/gm)
  return [...lines].map(([, step = '', word = '']) => [step, word.replaceAll("''", "'")])
}

describe('words that the portal and the server share', () => {
  it.each([
    ['work.properties', chinese],
    ['work_en.properties', english],
  ])('steps are called the same in %s as on the buttons', (file, words) => {
    const said = words as Record<string, string>
    const different = stepsIn(file).filter(([step, word]) => said[`do.${step}`] !== word)
    expect(different).toEqual([])
  })

  it('every placeholder of a document has words', () => {
    const placeholders = JSON.parse(readFileSync(join(service, 'document/placeholders.json'), 'utf8')) as { name: string }[]
    expect(placeholders.map(({ name }) => `placeholder.${name}`).filter((key) => !(key in english))).toEqual([])
  })
})
