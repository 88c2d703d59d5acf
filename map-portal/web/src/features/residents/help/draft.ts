import { newKey } from '../../../api/residents/call'
import { keptDraft } from '../page/kept-draft'
import type { Place } from '../page/places'
import type { Chosen } from './choosing'

/** What somebody is about to ask for. */
export interface Draft {
  kinds: string[]
  words: string
  name: string
  contact: string
  trail: Place[]
  /** The place came with the address, from a code on a notice board. */
  placeGiven: boolean
  forAnother: boolean
  guardianName: string
  guardianRelation: string
  /** The version of the notice that the choices below answer. */
  noticeVersion: number
  chosen: Chosen
  days: number
  /** The same for every try, so that a request that arrived although its answer did not is not sent twice. */
  key: string
}

export const kept = keptDraft<Draft>('help', () => ({
  kinds: [],
  words: '',
  name: '',
  contact: '',
  trail: [],
  placeGiven: false,
  forAnother: false,
  guardianName: '',
  guardianRelation: '',
  noticeVersion: -1,
  chosen: {},
  days: 0,
  key: newKey(),
}))
