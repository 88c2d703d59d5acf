import type { components as Partner } from '../generated/partner'
import type { components } from '../generated/support'
import { call, download } from './call'

type Schemas = components['schemas']
export type SupportForm = Schemas['SupportForm']
export type ConsentNotice = Schemas['ConsentNotice']
export type ConsentChoice = Schemas['ConsentChoice']
export type ConsentOffer = Schemas['ConsentOffer']
export type DataCategory = Schemas['SupportDataCategory']
export type OwnCase = Schemas['SupportOwnCase']
export type PartnerView = Partner['schemas']['PartnerView']
export type PartnerAnswer = Partner['schemas']['PartnerAnswer']['answer']

const own = '/api/person/public/support/'
const partner = '/api/person/public/partner/'

export const calls = {
  form: (area?: string) =>
    call<SupportForm>('GET', `/api/person/public/support-form${area ? `?${new URLSearchParams({ area })}` : ''}`),
  ask: (json: Schemas['SupportAsked'], key: string) =>
    call<Schemas['SupportReceived']>('POST', '/api/person/public/support-requests', { json, key }),
  changePin: (proof: string, pin: string) => call<void>('POST', `${own}pin`, { proof, json: { pin } }),
  case: (proof: string) => call<OwnCase>('GET', `${own}case`, { proof }),
  words: (proof: string, words: string, key: string) => call<OwnCase>('POST', `${own}words`, { proof, key, json: { words } }),
  withdraw: (proof: string, key: string) => call<OwnCase>('POST', `${own}withdrawal`, { proof, key, json: { confirmed: true } }),
  consent: (proof: string, json: Schemas['ConsentGiven'], key: string) =>
    call<OwnCase>('POST', `${own}consent`, { proof, key, json }),
  answerPartner: (proof: string, link: string, agreed: boolean, key: string) =>
    call<OwnCase>('POST', `${own}partners/${encodeURIComponent(link)}/answer`, { proof, key, json: { agreed } }),
  rate: (proof: string, json: Schemas['SupportSatisfaction'], key: string) =>
    call<OwnCase>('POST', `${own}satisfaction`, { proof, key, json }),
  receipt: (proof: string, name: string) => download(`${own}receipt.pdf`, proof, name),
  partnerLink: (proof: string) => call<PartnerView>('GET', `${partner}link`, { proof }),
  partnerAnswer: (proof: string, answer: PartnerAnswer, words: string, key: string) =>
    call<PartnerView>('POST', `${partner}answer`, { proof, key, json: { answer, ...(words ? { words } : {}) } }),
}
