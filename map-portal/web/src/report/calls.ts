import type { components } from '../api/generated/public'
import { language } from './texts'

type Schemas = components['schemas']
export type ReportForm = Schemas['ReportForm']
export type ReportPlace = Schemas['ReportPlace']
export type Ticket = Schemas['Ticket']
export type TicketState = Schemas['TicketState']
type Challenge = Schemas['Challenge']
type Problem = { title?: string; detail?: string; violations?: { field?: string; code: string; message: string }[] }

/** A refusal in the reader's words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    private readonly problem: Problem,
  ) {
    const faults = problem.violations?.map((fault) => fault.message) ?? []
    super([...(faults.length > 0 ? faults : [problem.title, problem.detail])].filter(Boolean).join(' '))
  }

  /** Whether one of the faults has this code. */
  has(...codes: string[]) {
    return this.problem.violations?.some((fault) => codes.includes(fault.code)) ?? false
  }
}

const base = '/api/dispute/public/'

export const calls = {
  form: (query: { grid?: string; area?: string }) =>
    call<ReportForm>('GET', `form?${new URLSearchParams(query as Record<string, string>)}`),
  challenge: () => call<Challenge>('POST', 'challenge'),
  photo: (photo: Blob, solved: { challenge: string; solution: string } | null, proof?: string) => {
    const body = new FormData()
    body.append('file', photo, 'photo.jpg')
    if (solved) {
      body.append('challenge', solved.challenge)
      body.append('solution', solved.solution)
    }
    return call<Schemas['Photo']>('POST', 'photos', { body, proof })
  },
  report: (report: Schemas['ResidentReport'], key: string) => call<Ticket>('POST', 'reports', { json: report, key }),
  track: (ticket: string, pin: string) => call<Schemas['TicketProof']>('POST', 'track', { json: { ticket, pin } }),
  ticket: (proof: string) => call<TicketState>('GET', 'ticket', { proof }),
  words: (proof: string, json: Schemas['MoreWords'], key: string) =>
    call<TicketState>('POST', 'ticket/words', { proof, json, key }),
  result: (proof: string, json: Schemas['ResultAnswer'], key: string) =>
    call<TicketState>('POST', 'ticket/result', { proof, json, key }),
  rating: (proof: string, json: Schemas['Rating'], key: string) =>
    call<TicketState>('POST', 'ticket/rating', { proof, json, key }),
}

interface Sent {
  json?: unknown
  body?: FormData
  proof?: string | undefined
  key?: string
}

async function call<T>(method: string, path: string, sent: Sent = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language() }
  if (sent.json !== undefined) headers['Content-Type'] = 'application/json'
  if (sent.proof) headers['X-Linli-Ticket'] = sent.proof
  if (sent.key) headers['Idempotency-Key'] = sent.key
  const body = sent.json === undefined ? sent.body : JSON.stringify(sent.json)
  // No cookie goes along: who reports is nobody, also on a machine where somebody is signed in.
  const answer = await fetch(base + path, { method, headers, body: body ?? null, credentials: 'omit' })
  if (answer.ok) return (await answer.json()) as T
  throw new Refusal(answer.status, await answer.json().catch(() => ({})))
}
