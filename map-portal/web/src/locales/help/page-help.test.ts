import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { helpOf } from './page-help'

const textOf = (language: string) => readFileSync(new URL(`./${language}.md`, import.meta.url), 'utf8')
describe('the help beside each page', () => {
  it('says as much in both languages', () => {
    const [chinese, english] = [helpOf(textOf('zh-CN')), helpOf(textOf('en'))]
    for (const [name, pieces] of chinese) {
      const shape = (all = pieces) => all.map((piece) => ('items' in piece ? piece.items.length : 0))
      expect([name, shape()]).toEqual([name, shape(english.get(name))])
    }
  })

  it('is read into paragraphs and lists', () => {
    expect(helpOf('## a\n\nOne\ntwo.\n\n- x\n- *y* z\n\n## b\n\nMore.\n')).toEqual(
      new Map([
        ['a', [{ paragraph: 'One two.' }, { items: ['x', '*y* z'] }]],
        ['b', [{ paragraph: 'More.' }]],
      ]),
    )
  })
})
