import type { components } from '../generated/campaign'
import { call } from './call'

type Schemas = components['schemas']
export type CampaignForm = Schemas['CampaignForm']
export type OwnHousehold = Schemas['OwnHousehold']

const base = '/api/person/public/'

export const visitCalls = {
  form: (code: string, area?: string) =>
    call<CampaignForm>('GET', `${base}campaigns/${encodeURIComponent(code)}${area ? `?${new URLSearchParams({ area })}` : ''}`),
  ask: (code: string, json: Schemas['VisitRequest'], key: string) =>
    call<Schemas['HouseholdTicket']>('POST', `${base}campaigns/${encodeURIComponent(code)}/households`, { json, key }),
  own: (proof: string) => call<OwnHousehold>('GET', `${base}households/own`, { proof }),
  withdraw: (proof: string) => call<OwnHousehold>('POST', `${base}households/own/withdrawal`, { proof, json: {} }),
}
