import { describe, expect, it } from 'vitest'
import type { ConsentNotice, ConsentOffer } from '../../../api/residents/help-calls'
import { agreed, allowed, type Chosen, choicesOf, endsToChoose, lastDay, missing, shortestOf } from './choosing'

const office: ConsentOffer = { purpose: 'help', recipient: 'office', data: ['NAME', 'CONTACT', 'REQUEST'], needed: true }
const hospital: ConsentOffer = { purpose: 'medical', recipient: 'hospital', data: ['NAME', 'PLAN'], needed: false }
const notice = { offers: [office, hospital] } as ConsentNotice
const nothing: Chosen = {}

describe('a consent in the making', () => {
  it('holds nothing that was not agreed to', () => {
    expect(choicesOf(notice, nothing)).toEqual([])
    expect(missing(notice, nothing)).toEqual([office])
  })

  it('is for one purpose and one recipient at a time', () => {
    const chosen = agreed(nothing, office, true)
    expect(choicesOf(notice, chosen)).toEqual([{ purpose: 'help', recipient: 'office', data: ['NAME', 'CONTACT', 'REQUEST'] }])
    expect(missing(notice, chosen)).toEqual([])
  })

  it('can leave single data out, but not of what nobody can help without', () => {
    const both = agreed(agreed(nothing, office, true), hospital, true)
    const fewer = allowed(both, hospital, 'PLAN', false)
    expect(choicesOf(notice, fewer)[1]).toEqual({ purpose: 'medical', recipient: 'hospital', data: ['NAME'] })
    expect(missing(notice, allowed(both, office, 'CONTACT', false))).toEqual([office])
  })

  it('without any data is no consent, and a no takes it back', () => {
    const chosen = agreed(nothing, hospital, true)
    expect(choicesOf(notice, allowed(allowed(chosen, hospital, 'NAME', false), hospital, 'PLAN', false))).toEqual([])
    expect(choicesOf(notice, agreed(chosen, hospital, false))).toEqual([])
  })

  it('does not send what a newer notice no longer offers', () => {
    expect(choicesOf({ ...notice, offers: [hospital] }, agreed(nothing, office, true))).toEqual([])
  })
})

describe('the end of a consent', () => {
  it('is offered shorter, and never longer than allowed', () => {
    expect(endsToChoose({ validDays: 180, longestDays: 365 })).toEqual([30, 90, 180])
    expect(endsToChoose({ validDays: 365, longestDays: 365 })).toEqual([30, 90, 180, 365])
    expect(endsToChoose({ validDays: 20, longestDays: 365 })).toEqual([20])
  })

  it('is the shortest where nothing is chosen', () => {
    expect(shortestOf({ validDays: 365, longestDays: 730 })).toBe(30)
    expect(shortestOf({ validDays: 20, longestDays: 365 })).toBe(20)
  })

  it('is a day of the county', () => {
    expect(lastDay(30, new Date('2026-01-31T15:59:59Z'))).toBe('2026-03-02')
  })
})
