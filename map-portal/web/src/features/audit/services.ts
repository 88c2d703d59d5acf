import { api, bodyOf } from '../../api/client'
import type { OperationName } from '../../api/generated/forms'
import type { AuditQuery } from './audit-query'

const PAGE_ROWS = 50

/** The chains of audit entries there are: each service keeps its own. */
export const auditServices = ['dispute', 'person', 'place', 'patrol', 'grid', 'analysis'] as const
export type AuditService = (typeof auditServices)[number]

interface Chain {
  entries: (query: AuditQuery, cursor: string | undefined, signal: AbortSignal) => ReturnType<typeof entriesOfMatters>
  unusual: (query: Period, signal: AbortSignal) => ReturnType<typeof unusualOfMatters>
  verification: (signal: AbortSignal) => ReturnType<typeof verificationOfMatters>
  verify: OperationName
}

interface Period {
  area?: string
  from?: string
  to?: string
}

const entriesOfMatters = (query: AuditQuery, cursor: string | undefined, signal: AbortSignal) =>
  bodyOf(api.GET('/api/dispute/audit/entries', { signal, params: { query: { ...query, cursor, limit: PAGE_ROWS } } }))
const unusualOfMatters = (query: Period, signal: AbortSignal) =>
  bodyOf(api.GET('/api/dispute/audit/unusual', { signal, params: { query } }))
const verificationOfMatters = (signal: AbortSignal) => bodyOf(api.GET('/api/dispute/audit/verification', { signal }))

export const chains: Record<AuditService, Chain> = {
  dispute: {
    entries: entriesOfMatters,
    unusual: unusualOfMatters,
    verification: verificationOfMatters,
    verify: 'startAuditVerification',
  },
  person: {
    entries: (query, cursor, signal) =>
      bodyOf(api.GET('/api/person/audit/entries', { signal, params: { query: { ...query, cursor, limit: PAGE_ROWS } } })),
    unusual: (query, signal) => bodyOf(api.GET('/api/person/audit/unusual', { signal, params: { query } })),
    verification: (signal) => bodyOf(api.GET('/api/person/audit/verification', { signal })),
    verify: 'startAuditVerificationOfPeople',
  },
  place: {
    entries: (query, cursor, signal) =>
      bodyOf(api.GET('/api/place/audit/entries', { signal, params: { query: { ...query, cursor, limit: PAGE_ROWS } } })),
    unusual: (query, signal) => bodyOf(api.GET('/api/place/audit/unusual', { signal, params: { query } })),
    verification: (signal) => bodyOf(api.GET('/api/place/audit/verification', { signal })),
    verify: 'startAuditVerificationOfPlaces',
  },
  patrol: {
    entries: (query, cursor, signal) =>
      bodyOf(api.GET('/api/patrol/audit/entries', { signal, params: { query: { ...query, cursor, limit: PAGE_ROWS } } })),
    unusual: (query, signal) => bodyOf(api.GET('/api/patrol/audit/unusual', { signal, params: { query } })),
    verification: (signal) => bodyOf(api.GET('/api/patrol/audit/verification', { signal })),
    verify: 'startAuditVerificationOfPatrols',
  },
  grid: {
    entries: (query, cursor, signal) =>
      bodyOf(api.GET('/api/grid/audit/entries', { signal, params: { query: { ...query, cursor, limit: PAGE_ROWS } } })),
    unusual: (query, signal) => bodyOf(api.GET('/api/grid/audit/unusual', { signal, params: { query } })),
    verification: (signal) => bodyOf(api.GET('/api/grid/audit/verification', { signal })),
    verify: 'startAuditVerificationOfFabric',
  },
  analysis: {
    entries: (query, cursor, signal) =>
      bodyOf(api.GET('/api/analysis/audit/entries', { signal, params: { query: { ...query, cursor, limit: PAGE_ROWS } } })),
    unusual: (query, signal) => bodyOf(api.GET('/api/analysis/audit/unusual', { signal, params: { query } })),
    verification: (signal) => bodyOf(api.GET('/api/analysis/audit/verification', { signal })),
    verify: 'startAuditVerificationOfAnalysis',
  },
}
