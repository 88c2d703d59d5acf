import { describe, expect, it } from 'vitest'
import type { OwnCase } from '../../../api/residents/help-calls'
import { mustStop, nobodySaid, noneSaid, told, waiting } from './told'

const link = { id: '1', purposeName: 'p', recipientName: 'hospital', dataNames: [], state: 'PROPOSED' }
const partners = [
  link,
  { ...link, id: '2', state: 'WITHDRAWN', releasedAt: '2026-01-02T03:04:05Z', person: 'Dr Li' },
  { ...link, id: '3', state: 'REFUSED' },
] as unknown as OwnCase['partners']

describe('who was told', () => {
  it('is still named after the consent was withdrawn', () => {
    expect(told({ partners }).map(({ person }) => person)).toEqual(['Dr Li'])
    expect(told({ partners }).every(mustStop)).toBe(true)
  })

  it('is nobody who was only named and not confirmed', () => {
    expect(waiting({ partners }).map(({ id }) => id)).toEqual(['1'])
  })

  it('is not said to be nobody but the worker when all is over', () => {
    expect(nobodySaid({ state: 'WITHDRAWN' })).toBe('nobodyWasTold')
    expect(nobodySaid({ state: 'IN_PROGRESS' })).toBe('noPartners')
  })
})

it('an appointment is not to come after the end, rather than not yet made', () => {
  expect(noneSaid({ state: 'IN_PROGRESS' })).toBe('noAppointments')
  for (const state of ['WITHDRAWN', 'CLOSED', 'CONSENT_EXPIRED'] as const) expect(noneSaid({ state })).toBe('noMoreAppointments')
})
