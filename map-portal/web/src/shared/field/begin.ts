import type { InspectedPremises } from '../../api/types'
import { devicePosition } from '../photos/device-position'
import type { Draft } from './draft'
import { checklistFor, keptChecklists } from './kit'
import { put } from './store'

interface Begun {
  username: string
  premises: InspectedPremises
  plan?: string
  checklist?: string
  english: boolean
}

/** Begins an inspection on this device, with or without network, under an id that it makes; undefined where no checklist is kept. */
export async function beginHere({ username, premises, plan, checklist, english }: Begun): Promise<string | undefined> {
  const asked = checklistFor(await keptChecklists(), premises.kind, checklist)
  if (!asked) return undefined
  const now = new Date().toISOString()
  const draft: Draft = {
    id: crypto.randomUUID(),
    username,
    premises,
    plan,
    checklist: asked.code,
    checklistVersion: asked.number,
    checklistTitle: english ? asked.titleEn : asked.title,
    sections: asked.sections,
    part: 1,
    begunAt: now,
    position: await devicePosition(),
    answers: {},
    savedAt: now,
    known: false,
    dirty: false,
    photos: [],
  }
  await put('drafts', draft)
  return draft.id
}
