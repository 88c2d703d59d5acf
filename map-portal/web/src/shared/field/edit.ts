import type { Inspection, InspectionAnswer, InspectionPart } from '../../api/types'
import { devicePosition } from '../photos/device-position'
import type { Taken } from '../photos/take-photo'
import { broughtUpToDate, type Draft, draftOf } from './draft'
import { change, find, put } from './store'

/** What is changed in a draft here, before anything is sent. */
async function edit(id: string, how: (draft: Draft) => Partial<Draft>) {
  await change<Draft>('drafts', id, (draft) => {
    // A conflict waits for its decision; anything else that was wrong may be put right by this very change.
    const refusal = draft.refusal?.theirs ? draft.refusal : undefined
    return { ...draft, refusal, ...how(draft), dirty: true, savedAt: new Date().toISOString() }
  })
}

export function answer(id: string, item: string, given: Partial<InspectionAnswer>) {
  return edit(id, ({ answers }) => ({ answers: { ...answers, [item]: { ...answers[item], ...given, item } } }))
}

export async function addPhoto(inspection: string, item: string, file: File, { takenAt, lon, lat, accuracyMetres }: Taken) {
  await put('photos', {
    key: crypto.randomUUID(),
    inspection,
    item,
    file,
    name: file.name,
    takenAt,
    lon,
    lat,
    accuracyMetres,
  })
}

/** A draft that was begun on another device, or before this one kept any. What this device has already stays. */
export async function adopt(inspection: Inspection, part: InspectionPart, username: string) {
  const { id } = inspection.head
  const present = await find<Draft>('drafts', id)
  if (!present) await put('drafts', draftOf(inspection, part, username))
}

/** What the service has since, where nothing of this device waits. Tells nothing where that changes nothing. */
export async function bringUpToDate(inspection: Inspection, part: InspectionPart) {
  const present = await find<Draft>('drafts', inspection.head.id)
  if (!present) return
  const after = broughtUpToDate(present, part)
  if (JSON.stringify(after) !== JSON.stringify(present))
    await change<Draft>('drafts', present.id, (draft) => broughtUpToDate(draft, part))
}

/** The inspection is over: what is here is handed in, then submitted. */
export async function submitDraft(id: string, how: { notPossibleBecause?: string; acceptOlderVersion?: boolean } = {}) {
  const submission = { ...how, submittedAt: new Date().toISOString(), position: await devicePosition() }
  await change<Draft>('drafts', id, (draft) => ({ ...draft, refusal: undefined, submission }))
}

/** Not yet after all. */
export async function reconsider(id: string) {
  await change<Draft>('drafts', id, (draft) => ({ ...draft, submission: undefined, refusal: undefined }))
}

/** Two devices saved different answers: those of one are kept. */
export async function settle(id: string, keep: 'mine' | 'theirs') {
  await change<Draft>('drafts', id, (draft) => {
    const theirs = draft.refusal?.theirs
    if (!theirs) return draft
    const settled = { ...draft, refusal: undefined, unanswered: undefined, partVersion: theirs.partVersion }
    if (keep === 'mine') return { ...settled, dirty: true, savedAt: new Date().toISOString() }
    return { ...settled, answers: theirs.answers, savedAt: theirs.savedAt ?? draft.savedAt, dirty: false }
  })
}
