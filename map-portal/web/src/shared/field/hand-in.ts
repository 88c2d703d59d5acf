import { api, bodyOf } from '../../api/client'
import { perform } from '../../api/operation'
import { asProblem, type Problem, STALE, UNAUTHENTICATED, UNREACHABLE } from '../../api/problem'
import type { Inspection, InspectionPhoto } from '../../api/types'
import {
  answersAsked,
  answersOf,
  type Draft,
  hasAnswers,
  type KeptPhoto,
  nextStep,
  ownPart,
  type Refusal,
  type Step,
  sameMoment,
  withAnswer,
} from './draft'
import { all, change, find, put, remove } from './store'

/** From here on it is the service that fails, not the request. */
const SERVER_FAULT = 500

/** Why handing in stopped: it waits for the network, for somebody to sign in, for a decision, or nothing is left. */
export type Ended = 'done' | 'network' | 'session' | 'refused'

/** Sends what a draft has waiting, step by step, one device tab at a time. */
export async function handIn(id: string): Promise<Ended> {
  if (!('locks' in navigator)) return sendAll(id)
  return navigator.locks.request(`linli hand in ${id}`, () => sendAll(id))
}

async function sendAll(id: string): Promise<Ended> {
  for (;;) {
    const ended = await sendOne(id)
    if (ended) return ended
  }
}

/** Sends what is next; answers why it stopped, or nothing where there may be more. */
async function sendOne(id: string): Promise<Ended | undefined> {
  const draft = await find<Draft>('drafts', id)
  const photos = await photosOf(id)
  const step = draft && nextStep(draft, photos)
  if (!draft || !step) return draft?.refusal ? 'refused' : 'done'
  try {
    await steps[step](draft, photos)
    return undefined
  } catch (cause) {
    const problem = asProblem(cause)
    if (problem.status === UNAUTHENTICATED) return 'session'
    if (problem.status === UNREACHABLE || problem.status >= SERVER_FAULT) return 'network'
    await refused(step, draft, photos, problem)
    return undefined
  }
}

export async function photosOf(inspection: string): Promise<KeptPhoto[]> {
  return (await all<KeptPhoto>('photos')).filter((photo) => photo.inspection === inspection)
}

const steps: Record<Step, (draft: Draft, photos: readonly KeptPhoto[]) => Promise<void>> = { begin, photo, save, submit }

/** The id was made by this device, so what is sent twice is begun once. */
async function begin({ id, premises, plan, checklist, checklistVersion, begunAt, position, answers, savedAt }: Draft) {
  const body = {
    id,
    premises: premises.id,
    plan,
    checklist,
    checklistVersion,
    begunAt,
    position,
    answers: Object.values(answers),
    savedAt,
  }
  const { data } = await perform('beginInspection', { body, key: `${id}.${Date.parse(savedAt)}` })
  const there = data as Inspection
  // What was begun by an earlier attempt is answered as it is: what was typed since then is still to be saved.
  const arrived = hasAnswers(there, answers) ? savedAt : undefined
  await change<Draft>('drafts', id, (now) => withAnswer(now, there, arrived))
}

async function photo({ id, part }: Draft, photos: readonly KeptPhoto[]) {
  const next = photos.find(({ refused }) => !refused)
  if (!next) return
  const { key, item, file, name, takenAt, lon, lat, accuracyMetres } = next
  const body = { file: new File([file], name, { type: file.type }), part, item, takenAt, lon, lat, accuracyMetres }
  const { data } = await perform('addInspectionPhoto', { path: { id }, body, key })
  await change<Draft>('drafts', id, (now) => ({ ...now, photos: [...now.photos, data as InspectionPhoto] }))
  await remove('photos', key)
}

async function save(draft: Draft) {
  const { id, part, partVersion, savedAt } = draft
  await change<Draft>('drafts', id, (now) => ({ ...now, unanswered: [...(now.unanswered ?? []), savedAt] }))
  const body = { answers: answersAsked(draft), savedAt }
  const path = { id, part: String(part) }
  const { data } = await perform('saveInspectionPart', { path, body, version: partVersion, key: `${id}.${Date.parse(savedAt)}` })
  await change<Draft>('drafts', id, (now) => withAnswer(now, data as Inspection, savedAt))
}

async function submit({ id, submission, part }: Draft) {
  const there = await read(id)
  if (there.head.state === 'DRAFT' && submission) {
    const { submittedAt, notPossibleBecause, acceptOlderVersion, position } = submission
    const body = { submittedAt, notPossibleBecause, acceptOlderVersion, position }
    await perform('submitInspection', { path: { id }, body, version: there.version, key: `${id}.${part}.submission` })
  }
  await discard(id)
}

function read(id: string): Promise<Inspection> {
  return bodyOf(api.GET('/api/place/inspections/{id}', { params: { path: { id } } }))
}

/** What was refused waits for the inspector: a photo on its own, everything else with the draft. */
async function refused(step: Step, draft: Draft, photos: readonly KeptPhoto[], problem: Problem) {
  if (step === 'photo') {
    const next = photos.find((one) => !one.refused)
    const words = [problem.message, ...problem.violations.map(({ message }) => message)].join(' ')
    if (next) await put('photos', { ...next, refused: words })
    return
  }
  const refusal: Refusal = { kind: problem.kind, words: problem.message, violations: problem.violations }
  const stale = step === 'save' && problem.status === STALE
  if (stale && (await settledByOwnSave(draft, refusal))) return
  await change<Draft>('drafts', draft.id, (now) => ({ ...now, refusal, submission: undefined }))
}

/** A save whose answer was lost looks like a conflict with oneself. A real one is kept with what the other device saved. */
async function settledByOwnSave({ id, part }: Draft, refusal: Refusal): Promise<boolean> {
  const there = await read(id)
  const theirs = there.parts.find((one) => one.part === part) ?? ownPart(there)
  if (!theirs) return false
  const now = await find<Draft>('drafts', id)
  const own = now?.unanswered?.find((sent) => sameMoment(theirs.savedAt, sent))
  if (own) {
    await change<Draft>('drafts', id, (draft) => withAnswer(draft, there, own))
    return true
  }
  refusal.theirs = { answers: answersOf(theirs.answers), savedAt: theirs.savedAt, partVersion: theirs.version }
  return false
}

/** Takes a draft and its photos off this device. */
export async function discard(id: string) {
  for (const { key } of await photosOf(id)) await remove('photos', key)
  await remove('drafts', id)
}
