import type { components } from '../generated/volunteer'
import { call } from './call'

type Schemas = components['schemas']
export type VolunteerForm = Schemas['VolunteerForm']
export type Registration = Schemas['VolunteerRegistrationState']

const base = '/api/person/public/volunteers'

export const calls = {
  form: (area?: string) => call<VolunteerForm>('GET', `${base}/form${area ? `?${new URLSearchParams({ area })}` : ''}`),
  register: (json: Schemas['VolunteerRegistration'], key: string) =>
    call<Schemas['VolunteerTicket']>('POST', base, { json, key }),
  registration: (proof: string) => call<Registration>('GET', `${base}/registration`, { proof }),
  withdraw: (proof: string) => call<Registration>('POST', `${base}/registration/withdrawal`, { proof, json: {} }),
}
