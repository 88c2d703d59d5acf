import { describe, expect, it } from 'vitest'
import type { ConsentOffer } from '../../../api/types'
import { mayBeGivenAnew, minutesAloud, missingIn, withChoice } from './consent'

const needed: ConsentOffer = { purpose: 'help', recipient: 'office', data: ['NAME', 'CONTACT', 'REQUEST'], needed: true }
const hospital: ConsentOffer = { purpose: 'medical', recipient: 'hospital', data: ['NAME', 'REQUEST'], needed: false }

describe('what somebody agrees to', () => {
  it('is nothing until they say so, also of what is needed', () => {
    expect(missingIn({ offers: [needed, hospital] })).toEqual([needed])
    expect(missingIn({ offers: [needed, hospital] }, withChoice([], needed, needed.data))).toEqual([])
  })

  it('is never more than was offered, and can be taken back', () => {
    const some = withChoice([], hospital, ['REQUEST', 'CONTACT'])
    expect(some).toEqual([{ purpose: 'medical', recipient: 'hospital', data: ['REQUEST'] }])
    expect(withChoice(some, hospital, [])).toEqual([])
  })

  it('is in full, or not at all, what nobody can help without', () => {
    expect(withChoice([], needed, ['NAME'])).toEqual([{ purpose: 'help', recipient: 'office', data: needed.data }])
    expect(withChoice(withChoice([], needed, needed.data), needed, [])).toEqual([])
  })
})

it('is given anew where it has expired, never after a withdrawal', () => {
  expect(mayBeGivenAnew({ kind: 'consent-ended' })).toBe(true)
  expect(mayBeGivenAnew({ kind: 'support-over' })).toBe(false)
  expect(mayBeGivenAnew(undefined)).toBe(false)
})

it('reading aloud takes its time', () => {
  expect(minutesAloud('one two three', 'en')).toBe(1)
  expect(minutesAloud('word '.repeat(300), 'en')).toBe(3)
  expect(minutesAloud('x'.repeat(221), 'zh-CN')).toBe(2)
})
