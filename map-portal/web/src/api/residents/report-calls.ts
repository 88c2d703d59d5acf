import type { components } from '../generated/public'
import { call } from './call'

type Schemas = components['schemas']
export type ReportForm = Schemas['ReportForm']
export type ReportPlace = Schemas['ReportPlace']
export type Ticket = Schemas['Ticket']
export type TicketState = Schemas['TicketState']
type Challenge = Schemas['Challenge']
const base = '/api/dispute/public/'

export const calls = {
  form: (query: { grid?: string; area?: string }) =>
    call<ReportForm>('GET', `${base}form?${new URLSearchParams(query as Record<string, string>)}`),
  challenge: () => call<Challenge>('POST', `${base}challenge`),
  photo: (photo: Blob, solved: { challenge: string; solution: string } | null, proof?: string) => {
    const body = new FormData()
    body.append('file', photo, 'photo.jpg')
    if (solved) {
      body.append('challenge', solved.challenge)
      body.append('solution', solved.solution)
    }
    return call<Schemas['Photo']>('POST', `${base}photos`, { body, proof })
  },
  report: (report: Schemas['ResidentReport'], key: string) => call<Ticket>('POST', `${base}reports`, { json: report, key }),
  track: (ticket: string, pin: string) => call<Schemas['TicketProof']>('POST', `${base}track`, { json: { ticket, pin } }),
  ticket: (proof: string) => call<TicketState>('GET', `${base}ticket`, { proof }),
  words: (proof: string, json: Schemas['MoreWords'], key: string) =>
    call<TicketState>('POST', `${base}ticket/words`, { proof, json, key }),
  result: (proof: string, json: Schemas['ResultAnswer'], key: string) =>
    call<TicketState>('POST', `${base}ticket/result`, { proof, json, key }),
  rating: (proof: string, json: Schemas['Rating'], key: string) =>
    call<TicketState>('POST', `${base}ticket/rating`, { proof, json, key }),
}
