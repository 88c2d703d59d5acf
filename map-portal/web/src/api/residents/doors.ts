import type { components as Dispute } from '../generated/held'
import type { components as Tickets } from '../generated/public'
import type { components as Person } from '../generated/rights'
import { call, download, keepFile, Refusal } from './call'
import { numberCalls } from './number-calls'

type OfPerson = Person['schemas']
type OfDispute = Dispute['schemas']
export type RightsKind = OfPerson['RightsKind']

export interface Group {
  title: string
  purpose: string
  basis: string
  until: string
  recipients: string
  fields: { label: string; value: string; at?: string | undefined }[]
}

export interface Read {
  at: string
  by: string
  what: string
  purpose?: string | undefined
}

export interface Asked {
  label?: string
  kind: RightsKind
  words: string
  dueOn: string
  overdue: boolean
  answer?: { result: OfPerson['RightsResult']; words: string; at: string }
}

export interface Held {
  number: string
  asOf: string
  groups: Group[]
  reads: Read[]
  moreReads: boolean
  requests: Asked[]
  /** Where to complain, where the service says so. */
  complaint?: string
}

/** What number and PIN open: everything held about one record, in the service that holds it. */
export interface Door {
  held: () => Promise<Held>
  json: () => Promise<void>
  pdf: () => Promise<void>
  /** Asks for something; answers the day by which it is owed an answer. */
  ask: (kind: RightsKind, words: string, key: string) => Promise<string>
}

/** The one field takes every number there is: of help, volunteering and visits, and of matters that were reported. */
export async function opened(number: string, pin: string): Promise<Door> {
  try {
    return personDoor(await numberCalls.prove(number, pin))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 403) throw error
    const { proof } = await call<Tickets['schemas']['TicketProof']>('POST', '/api/dispute/public/track', {
      json: { ticket: number, pin },
    })
    return disputeDoor(proof)
  }
}

function personDoor(proof: string): Door {
  const base = '/api/person/public/'
  return {
    held: async () => {
      const [data, requests] = await Promise.all([
        call<OfPerson['MyData']>('GET', `${base}my-data`, { proof }),
        call<OfPerson['OwnRightsRequest'][]>('GET', `${base}rights-requests`, { proof }),
      ])
      return { ...data, requests }
    },
    json: () => download(`${base}my-data.json`, proof, 'my-data.json'),
    pdf: () => download(`${base}my-data.pdf`, proof, 'my-data.pdf'),
    ask: async (kind, words, key) => {
      const json = { kind, words }
      return (await call<OfPerson['OwnRightsRequest']>('POST', `${base}rights-requests`, { json, proof, key })).dueOn
    },
  }
}

function disputeDoor(proof: string): Door {
  const base = '/api/dispute/public/ticket/'
  const data = () => call<OfDispute['TicketData']>('GET', `${base}data`, { proof })
  return {
    held: async () => heldOf(await data()),
    json: async () => keepFile(new Blob([JSON.stringify(await data(), null, 2)], { type: 'application/json' }), 'my-data.json'),
    pdf: () => download(`${base}data.pdf`, proof, 'my-data.pdf'),
    ask: async (kind, words, key) =>
      (await call<OfDispute['OwnRight']>('POST', `${base}rights`, { json: { kind, words }, proof, key })).dueOn,
  }
}

function heldOf({ ticket, at, groups, reads, rights, complaint }: OfDispute['TicketData']): Held {
  return {
    number: ticket,
    asOf: at,
    groups: groups.map(({ name, keptUntil, recipients, entries, ...group }) => ({
      title: name,
      purpose: group.purpose,
      basis: group.basis,
      until: keptUntil,
      recipients: recipients.join(' · '),
      fields: entries,
    })),
    reads: reads.map((read) => ({ at: read.at, by: read.by, what: read.groups.join(' · '), purpose: read.purpose })),
    moreReads: false,
    requests: rights.map(askedOf),
    complaint,
  }
}

function askedOf({ kind, words, dueOn, result, answer, answeredAt }: OfDispute['OwnRight']): Asked {
  const answered = result !== undefined && answeredAt !== undefined
  return {
    kind,
    words,
    dueOn,
    overdue: !answered && Date.parse(`${dueOn}T23:59:59`) < Date.now(),
    ...(answered ? { answer: { result, words: answer ?? '', at: answeredAt } } : {}),
  }
}
