import { api, bodyOf } from '../../api/client'
import type { ChecklistSection, MyInspections, Session } from '../../api/types'
import { fresh, type Kept, keep } from './fresh'
import { all, find, remove } from './store'

/** A published version of a checklist, kept to begin with. */
export interface KeptChecklist {
  code: string
  title: string
  titleEn: string
  kinds: string[]
  number: number
  sections: ChecklistSection[]
}

const SESSION = 'session'
const ofMine = (username: string) => `mine ${username}`
const CHECKLIST = 'checklist '

/** Remembers who uses this device, so that their drafts can be opened without network. It opens nothing else. */
export async function keepSession(session: Session) {
  await keep(SESSION, session)
}

export async function keptSession(): Promise<Session | undefined> {
  return (await fresh<Session>(SESSION).catch(() => undefined))?.value
}

/** Who signs out leaves nothing to begin with; drafts that were not handed in wait for them. */
export async function forgetSession() {
  const names = (await all<Kept<unknown>>('kit').catch(() => [])).map(({ name }) => name)
  for (const name of names) await remove('kit', name)
}

/** Keeps what is needed to inspect without network: the list, and the checklists that are published. */
export async function keepKit(username: string, mine: MyInspections) {
  await keep(ofMine(username), mine)
  const checklists = await bodyOf(api.GET('/api/place/checklists'))
  for (const { code, title, titleEn, kinds, published } of checklists) {
    if (published === undefined) continue
    const before = await find<Kept<KeptChecklist>>('kit', CHECKLIST + code)
    const sections = before?.value.number === published ? before.value.sections : await sectionsOf(code, published)
    await keep<KeptChecklist>(CHECKLIST + code, { code, title, titleEn, kinds, number: published, sections })
  }
}

async function sectionsOf(code: string, number: number): Promise<ChecklistSection[]> {
  const params = { path: { code, number } }
  return (await bodyOf(api.GET('/api/place/checklists/{code}/versions/{number}', { params }))).sections
}

/** The list as it was read last, and when that was. */
export async function keptMine(username: string): Promise<{ at: number; mine: MyInspections } | undefined> {
  const kept = await fresh<MyInspections>(ofMine(username)).catch(() => undefined)
  return kept && { at: kept.at, mine: kept.value }
}

export async function keptChecklists(): Promise<KeptChecklist[]> {
  const kept = await all<Kept<KeptChecklist>>('kit')
  return kept.filter(({ name }) => name.startsWith(CHECKLIST)).map(({ value }) => value)
}

/** The checklist of a plan or of a kind; one without kinds is for every kind that has none of its own. */
export function checklistFor(all: readonly KeptChecklist[], kind: string, code?: string): KeptChecklist | undefined {
  if (code) return all.find((one) => one.code === code)
  return all.find(({ kinds }) => kinds.includes(kind)) ?? all.find(({ kinds }) => kinds.length === 0)
}
