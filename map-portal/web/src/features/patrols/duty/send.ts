import { perform } from '../../../api/operation'
import { asProblem, type Problem, UNAUTHENTICATED, UNREACHABLE } from '../../../api/problem'
import type { FixReceipt, Shift } from '../../../api/types'
import { keepShiftState } from '../../../shared/field/kept-duty'
import { put, remove } from '../../../shared/field/store'
import { type KeptFix, type KeptIncident, type KeptStep, keptOf, type StepKind, tookFixes } from './kept'

/** Why sending stopped. */
export type Sent = 'done' | 'network' | 'session'

const MOST_FIXES = 500
/** From here on it is the service that fails, not the request. */
const SERVER_FAULT = 500

/** Sends what waits for somebody, one tab of the browser at a time: steps in their order, then positions, then what was noted. */
export async function sendWaiting(username: string): Promise<Sent> {
  if (!('locks' in navigator)) return sendAll(username)
  return navigator.locks.request(`linli duty ${username}`, () => sendAll(username))
}

async function sendAll(username: string): Promise<Sent> {
  const { steps, fixes, incidents } = await keptOf(username, undefined)
  try {
    for (const step of steps.filter(({ refused }) => !refused)) await sendStep(step)
    for (const shift of new Set(fixes.map((one) => one.shift))) await sendFixes(fixes.filter((one) => one.shift === shift))
    for (const incident of incidents.filter(({ refused }) => !refused)) await sendIncident(incident)
    if (steps.length + incidents.length > 0) told.dispatchEvent(new Event(SENT))
    return 'done'
  } catch (cause) {
    return asProblem(cause).status === UNAUTHENTICATED ? 'session' : 'network'
  }
}

const SENT = 'sent'
const told = new EventTarget()

/** Tells whenever steps or incidents have gone out, whichever part of the page sent them. */
export function onSent(listener: () => void): () => void {
  told.addEventListener(SENT, listener)
  return () => told.removeEventListener(SENT, listener)
}

/** What the service refused; throws on where it was not reached, so that everything waits. */
async function refusalOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (cause) {
    const problem = asProblem(cause)
    const { status } = problem
    if (status === UNREACHABLE || status === UNAUTHENTICATED || status >= SERVER_FAULT) throw problem
    return wordsOf(problem)
  }
}

export function wordsOf({ message, violations }: Problem): string {
  return [message, ...violations.map((one) => one.message)].join(' ')
}

const operationOf = { pause: 'pauseShift', resume: 'resumeShift', 'check-out': 'checkOut' } as const satisfies Record<
  StepKind,
  string
>

async function sendStep(step: KeptStep) {
  const { key, username, shift, kind, at, position } = step
  const refused = await refusalOf(async () => {
    const { data } = await perform(operationOf[kind], { path: { id: shift }, body: { at, fix: position }, key })
    await keepShiftState(username, data as Shift)
  })
  if (refused === undefined) await remove('steps', key)
  else await put('steps', { ...step, refused })
}

/** The same positions sent twice are known to the service and counted once. */
async function sendFixes(fixes: readonly KeptFix[]) {
  for (let from = 0; from < fixes.length; from += MOST_FIXES) {
    const batch = fixes.slice(from, from + MOST_FIXES)
    const shift = batch[0]?.shift ?? ''
    let receipt: FixReceipt | undefined
    const refused = await refusalOf(async () => {
      const body = { fixes: batch.map(({ fix }) => fix) }
      receipt = (await perform('sendShiftFixes', { path: { id: shift }, body, key: batch[0]?.key ?? '' })).data as FixReceipt
    })
    const keys = batch.map(({ key }) => key)
    if (refused !== undefined) await tookFixes(shift, keys, batch.length, [refused])
    else
      await tookFixes(
        shift,
        keys,
        receipt?.refused ?? 0,
        (receipt?.reasons ?? []).map(({ words }) => words),
      )
  }
}

async function sendIncident(incident: KeptIncident) {
  const { id, body } = incident
  if (!incident.known) {
    const refused = await refusalOf(async () => {
      await perform('noteIncident', { path: { id }, body, key: id })
    })
    if (refused !== undefined) {
      await put('incidents', { ...incident, refused })
      return
    }
  }
  let left = { ...incident, known: true }
  for (const photo of incident.photos.filter((one) => !one.refused)) {
    await put('incidents', left)
    const refused = await refusalOf(async () => {
      const file = new File([photo.file], photo.name, { type: photo.file.type })
      await perform('addIncidentPhoto', { path: { id }, body: { file }, key: photo.key })
    })
    const photos = left.photos.flatMap((one) => (one.key === photo.key ? (refused ? [{ ...one, refused }] : []) : [one]))
    left = { ...left, photos }
  }
  const [first] = left.photos
  if (first) await put('incidents', { ...left, refused: first.refused })
  else await remove('incidents', id)
}
