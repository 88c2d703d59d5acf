import { describe, expect, it } from 'vitest'
import type { ConsentOffer } from '../api/types'
import { firstChoices, minutesAloud, withChoice } from './consent'

const needed: ConsentOffer = { purpose: 'help', recipient: 'office', data: ['NAME', 'CONTACT', 'REQUEST'], needed: true }
const hospital: ConsentOffer = { purpose: 'medical', recipient: 'hospital', data: ['NAME', 'REQUEST'], needed: false }

describe('what somebody agrees to', () => {
  it('is nothing but what is needed, until they say more', () => {
    expect(firstChoices({ offers: [needed, hospital] })).toEqual([
      { purpose: 'help', recipient: 'office', data: ['NAME', 'CONTACT', 'REQUEST'] },
    ])
  })

  it('is never more than was offered, and can be taken back', () => {
    const some = withChoice([], hospital, ['REQUEST', 'CONTACT'])
    expect(some).toEqual([{ purpose: 'medical', recipient: 'hospital', data: ['REQUEST'] }])
    expect(withChoice(some, hospital, [])).toEqual([])
  })

  it('keeps in full what nobody can help without', () => {
    expect(withChoice([], needed, [])).toEqual(firstChoices({ offers: [needed] }))
  })
})

it('reading aloud takes its time', () => {
  expect(minutesAloud('one two three', 'en')).toBe(1)
  expect(minutesAloud('word '.repeat(300), 'en')).toBe(3)
  expect(minutesAloud('x'.repeat(221), 'zh-CN')).toBe(2)
})
