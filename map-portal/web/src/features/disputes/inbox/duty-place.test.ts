import { expect, it } from 'vitest'
import { placeOfDuty } from './duty-place'

const matter = { disputeId: 'm' }

it('leads to the part of the matter where the duty is done', () => {
  expect(placeOfDuty({ ...matter, dutyKind: 'TRIAGE' })).toBe('/matters/m/triage')
  expect(placeOfDuty({ ...matter, dutyKind: 'VISIT', ref: 'v' })).toBe('/matters/m/work')
})

it('leads to the summons or the referral itself, which may be all that somebody sees', () => {
  expect(placeOfDuty({ ...matter, dutyKind: 'REFERRAL_ANSWER', ref: 'r' })).toBe('/referrals/r')
  expect(placeOfDuty({ ...matter, dutyKind: 'WHISTLE_ANSWER', ref: 'w:unit' })).toBe('/whistles/w')
})

it('leads who reviews emergency access to the list of them, and who answers a request to the file', () => {
  expect(placeOfDuty({ ...matter, dutyKind: 'BREAK_GLASS_REVIEW', ref: 'b' })).toBe('/rights/emergency')
  expect(placeOfDuty({ ...matter, dutyKind: 'RIGHTS_ANSWER', ref: 'r' })).toBe('/matters/m/file')
})

it('leads a leader to the entry that waits for review', () => {
  expect(placeOfDuty({ ...matter, dutyKind: 'ENTRY_REVIEW', ref: 'e' })).toBe('/reports/e')
})
