import { expect, it } from 'vitest'
import { auditQueryOf, searchOfAudit } from './audit-query'

it('what is looked for is all in the address, both ways', () => {
  const search = 'actor=officer1&action=READ&subjectKind=MATTER&label=9901-2026-000007&from=2026-01-01&to=2026-02-01'
  expect(searchOfAudit(auditQueryOf(new URLSearchParams(search)))).toBe(search)
})

it('what makes no sense is left out', () => {
  expect(auditQueryOf(new URLSearchParams('action=STEAL&from=yesterday&subjectKind=PERSON&actor=%20'))).toEqual({})
})
