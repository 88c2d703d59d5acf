import { api, bodyOf } from '../../../api/client'
import { problemOf } from '../../../api/problem'
import type { Revision, RevisionDraft, RevisionFinding } from '../../../api/types'

async function answered(asked: Promise<{ data?: Revision; error?: unknown; response: Response }>): Promise<Revision> {
  const { data, error, response } = await asked
  if (data) return data
  throw problemOf(response.status, error)
}

/** Saves a draft as a new revision. */
export function createRevision(body: RevisionDraft, key: string): Promise<Revision> {
  return answered(api.POST('/api/grid/revisions', { params: { header: { 'Idempotency-Key': key } }, body }))
}

/** Saves a draft over the version that was seen; refused with 412 where there is a newer one. */
export function updateRevision(id: string, version: number, body: RevisionDraft): Promise<Revision> {
  return answered(api.PUT('/api/grid/revisions/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }))
}

export const steps = ['propose', 'publish', 'withdraw'] as const
export type Step = (typeof steps)[number]

export function takeStep(step: Step, id: string, version: number, key: string): Promise<Revision> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } }
  if (step === 'propose') return answered(api.POST('/api/grid/revisions/{id}/propose', { params }))
  if (step === 'publish') return answered(api.POST('/api/grid/revisions/{id}/publish', { params }))
  return answered(api.POST('/api/grid/revisions/{id}/withdraw', { params }))
}

/** Codes of a saved revision whose areas or grids were published anew since they were drawn. */
export async function outdatedIn(id: string): Promise<string[]> {
  const { findings } = await bodyOf(api.POST('/api/grid/revisions/{id}/check', { params: { path: { id } } }))
  return outdatedCodes(findings)
}

export function outdatedCodes(findings: readonly RevisionFinding[]): string[] {
  return findings.filter(({ kind }) => kind === 'OUTDATED').flatMap(({ codes }) => codes)
}

/** Whether a revision can still be drawn up anew. */
export function isOpen({ state }: Pick<Revision, 'state'>): boolean {
  return state === 'DRAFT' || state === 'PROPOSED' || state === 'FAILED'
}
