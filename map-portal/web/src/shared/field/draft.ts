import type { Violation } from '../../api/problem'
import type {
  ChecklistItem,
  ChecklistSection,
  InspectedPremises,
  Inspection,
  InspectionAnswer,
  InspectionPart,
  InspectionPhoto,
  InspectionPosition,
} from '../../api/types'

export type Answers = Record<string, InspectionAnswer>

/** Why something was not taken. It waits for the inspector, not for the network. */
export interface Refusal {
  kind: string
  words: string
  violations: readonly Violation[]
  /** Of a conflict: what another device saved. */
  theirs?: { answers: Answers; savedAt?: string; partVersion: number }
}

interface Submission {
  submittedAt: string
  notPossibleBecause?: string
  acceptOlderVersion?: boolean
  position?: InspectionPosition
}

/** An inspection as this device has it; edited here first, handed in when there is a network. */
export interface Draft {
  id: string
  /** Whose it is: others who use the device do not see it. */
  username: string
  premises: InspectedPremises
  plan?: string
  checklist: string
  checklistVersion: number
  checklistTitle: string
  sections: ChecklistSection[]
  part: number
  begunAt: string
  position?: InspectionPosition
  answers: Answers
  /** When it was changed last, by the clock of the device. */
  savedAt: string
  /** Whether the service has it. */
  known: boolean
  partVersion?: number
  /** Whether there are answers that the service has not. */
  dirty: boolean
  /** `savedAt` of what was sent and not answered: by it a save is known again whose answer was lost. */
  unanswered?: string[]
  /** Photos that the service has. */
  photos: InspectionPhoto[]
  submission?: Submission
  refusal?: Refusal
}

/** A photo that waits for the network. */
export interface KeptPhoto {
  /** Made by the device: a photo sent twice is kept once. */
  key: string
  inspection: string
  item: string
  file: Blob
  name: string
  takenAt: string
  lon?: number
  lat?: number
  accuracyMetres?: number
  /** Why it was not taken. */
  refused?: string
}

export type Step = 'begin' | 'photo' | 'save' | 'submit'

/** What is to be sent next; undefined where nothing waits, or where the inspector has to decide something first. */
export function nextStep(draft: Draft, photos: readonly KeptPhoto[]): Step | undefined {
  if (draft.refusal) return undefined
  if (!draft.known) return 'begin'
  if (photos.some(({ refused }) => !refused)) return 'photo'
  if (draft.dirty) return 'save'
  return draft.submission && 'submit'
}

/** How many changes wait: the beginning, answers, each photo, the submission. */
export function waiting(draft: Draft, photos: readonly KeptPhoto[]): number {
  const whole = [!draft.known, draft.known && draft.dirty, draft.submission !== undefined].filter(Boolean).length
  return whole + photos.filter(({ refused }) => !refused).length
}

export function answersOf(list: readonly InspectionAnswer[]): Answers {
  return Object.fromEntries(list.map((answer) => [answer.item, answer]))
}

/** The part of an inspection that the caller answers. */
export function ownPart({ parts }: Inspection): InspectionPart | undefined {
  return parts.find(({ mine }) => mine)
}

/** What the service has, as a draft of this device. */
export function draftOf(inspection: Inspection, part: InspectionPart, username: string): Draft {
  const { id, premises, plan, begunAt } = inspection.head
  return {
    id,
    username,
    premises,
    plan,
    checklist: part.checklist,
    checklistVersion: part.checklistVersion,
    checklistTitle: part.checklistTitle,
    sections: part.sections,
    part: part.part,
    begunAt,
    answers: answersOf(part.answers),
    savedAt: part.savedAt ?? begunAt,
    known: true,
    partVersion: part.version,
    dirty: false,
    photos: part.photos,
  }
}

/** A draft after the service took what was saved at that time: what was typed meanwhile stays to be sent. */
export function withAnswer(draft: Draft, inspection: Inspection, savedAt: string | undefined): Draft {
  const part = inspection.parts.find((one) => one.part === draft.part) ?? ownPart(inspection)
  if (!part) return { ...draft, known: true }
  return {
    ...draft,
    known: true,
    part: part.part,
    partVersion: part.version,
    sections: part.sections,
    photos: part.photos,
    dirty: draft.savedAt !== savedAt,
    unanswered: undefined,
  }
}

/** Answers to what this part is asked: a section that another participant took over goes with its answers. */
export function answersAsked({ sections, answers }: Draft): InspectionAnswer[] {
  const asked = new Set(sections.flatMap(({ items }) => items.map(({ code }) => code)))
  return Object.values(answers).filter(({ item }) => asked.has(item))
}

/** A draft with nothing of its own takes over what the service has since: from another device, or shared out among participants. */
export function broughtUpToDate(draft: Draft, part: InspectionPart): Draft {
  const waits = draft.dirty || draft.refusal || draft.unanswered || !draft.known || part.part !== draft.part
  if (waits || part.version < (draft.partVersion ?? 0)) return draft
  return {
    ...draft,
    sections: part.sections,
    answers: answersOf(part.answers),
    photos: part.photos,
    partVersion: part.version,
    savedAt: part.savedAt ?? draft.savedAt,
  }
}

/** Whether the service has these answers, whatever it left out of what says nothing. */
export function hasAnswers(inspection: Inspection, sent: Answers): boolean {
  const said = (answers: readonly InspectionAnswer[]) =>
    answers
      .map((answer) => JSON.stringify(Object.entries(answer).sort(([one], [other]) => one.localeCompare(other))))
      .sort()
      .join()
  return said(ownPart(inspection)?.answers ?? []) === said(Object.values(sent))
}

export function sameMoment(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && Date.parse(one) === Date.parse(other)
}

/** Whether an answer becomes a hazard. */
export function isDefect(item: ChecklistItem, answer: InspectionAnswer | undefined): boolean {
  if (!answer) return false
  if (item.answer === 'YES_NO_NA') return item.noIsDefect && answer.value === 'NO'
  if (item.answer !== 'NUMBER' || answer.number === undefined) return false
  return answer.number < (item.goodMin ?? Number.NEGATIVE_INFINITY) || answer.number > (item.goodMax ?? Number.POSITIVE_INFINITY)
}

function isAnswered(item: ChecklistItem, answer: InspectionAnswer | undefined, photos: ReadonlySet<string>): boolean {
  switch (item.answer) {
    case 'PHOTO':
      return photos.has(item.code)
    case 'NUMBER':
      return answer?.number !== undefined
    case 'TEXT':
      return Boolean(answer?.text?.trim())
    case 'YES_NO_NA':
      return answer?.value !== undefined
  }
}

/** Questions that need an answer and have none. */
export function missingIn(draft: Draft, waitingPhotos: readonly KeptPhoto[]): ChecklistItem[] {
  const photos = new Set([...draft.photos, ...waitingPhotos].map(({ item }) => item))
  return draft.sections
    .flatMap(({ items }) => items)
    .filter((item) => item.required && !isAnswered(item, draft.answers[item.code], photos))
}

/** `parts[1].answers[fire_exit].value` is about the question `fire_exit`. */
export function itemOf(field: string | undefined): string | undefined {
  return /answers\[([^\]]+)\]/.exec(field ?? '')?.[1]
}
