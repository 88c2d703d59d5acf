import type { components } from '../generated/rights'
import { call } from './call'

type Schemas = components['schemas']

/** One door for all numbers of help, volunteering, partners and visits. */
export const numberCalls = {
  /** The sum before anything new is sent. */
  challenge: () => call<Schemas['PersonChallenge']>('POST', '/api/person/public/challenge'),
  /** Number and PIN for a proof, good for a quarter of an hour. */
  prove: async (number: string, pin: string) =>
    (await call<Schemas['NumberProof']>('POST', '/api/person/public/track', { json: { number, pin } })).proof,
}
