import { expect, it } from 'vitest'
import { isOver, offersToPartners } from './partners'

const choice = (recipient: string) => ({
  purpose: 'p',
  purposeName: 'p',
  recipient,
  recipientName: recipient,
  data: ['NAME' as const],
  dataNames: ['Name'],
})

it('partners are all that was agreed to but those who work on the case', () => {
  const offers = [
    { purpose: 'p', recipient: 'workers', data: ['NAME' as const], needed: true },
    { purpose: 'p', recipient: 'hospital', data: ['NAME' as const], needed: false },
  ]
  expect(offersToPartners([choice('workers'), choice('hospital')], offers).map(({ recipient }) => recipient)).toEqual([
    'hospital',
  ])
})

it('a link that waits for the resident can still be ended', () => {
  expect(['PROPOSED', 'OPEN', 'ACCEPTED'].some((state) => isOver(state as 'OPEN'))).toBe(false)
  expect(['REFUSED', 'DECLINED', 'DONE', 'REVOKED', 'WITHDRAWN', 'ENDED'].every((state) => isOver(state as 'OPEN'))).toBe(true)
})
