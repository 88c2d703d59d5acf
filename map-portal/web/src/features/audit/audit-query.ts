import type { AuditAction } from '../../api/types'
import { isDay } from '../../shared/time/days'

/** Which entries are looked for. It is all in the address; none of it names a resident. */
export interface AuditQuery {
  area?: string
  actor?: string
  action?: AuditAction
  subjectKind?: string
  label?: string
  from?: string
  to?: string
}

export const auditActions: readonly AuditAction[] = ['READ', 'WRITE', 'EXPORT', 'REFUSED', 'LOGIN', 'EVENT']
export const subjectKinds = [
  'MATTER',
  'SUPPORT_CASE',
  'STAFF',
  'VOLUNTEER',
  'HOUSEHOLD',
  'RIGHTS_REQUEST',
  'ACCOUNT',
  'REPORT',
  'APPRAISAL',
] as const

/** Reads the address; what makes no sense is left out. */
export function auditQueryOf(address: URLSearchParams): AuditQuery {
  const text = (name: string) => address.get(name)?.trim() || undefined
  const day = (name: string) => [text(name)].find((value) => value && isDay(value))
  return compact({
    area: text('area'),
    actor: text('actor'),
    action: auditActions.find((action) => action === text('action')),
    subjectKind: subjectKinds.find((kind) => kind === text('subjectKind')),
    label: text('label'),
    from: day('from'),
    to: day('to'),
  })
}

export function searchOfAudit(query: AuditQuery): string {
  return new URLSearchParams(Object.entries(compact(query)) as [string, string][]).toString()
}

function compact(query: AuditQuery): AuditQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value))
}
