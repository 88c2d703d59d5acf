import { expect, it } from 'vitest'
import { rolesToGive } from './delegable'

it('roles to give are those of every area, once each, without what needs four eyes', () => {
  const delegable = [
    { areaCode: 'T1', roles: ['officer', 'mediator'] as const },
    { areaCode: 'T2', roles: ['mediator'] as const },
    { roles: ['auditor'] as const, fourEyes: true },
  ]
  expect(rolesToGive(delegable)).toEqual(['officer', 'mediator'])
})
