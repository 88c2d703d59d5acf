import { expect, it } from 'vitest'
import { guardianWhoAsked } from './source'

const guardian = { name: '石母', relation: '母亲' }

it('a guardian who asked on the page is named, with what they are to the resident', () => {
  expect(guardianWhoAsked({ source: 'RESIDENT', consent: { guardian } })).toEqual(guardian)
})

it('residents who asked themselves, and offices that brought a request, are themselves', () => {
  expect(guardianWhoAsked({ source: 'RESIDENT', consent: {} })).toBeUndefined()
  expect(guardianWhoAsked({ source: 'OFFICE', consent: { guardian } })).toBeUndefined()
})
