import { expect, it } from 'vitest'
import { match } from './match'

it('names the parts of a path', () => {
  expect(match('/matters/:id/:section?', '/matters/7/work')).toEqual({ id: '7', section: 'work' })
})

it('lets an optional part be away', () => {
  expect(match('/matters/:id/:section?', '/matters/7')).toEqual({ id: '7' })
})

it('refuses another shape, a missing part and a part too many', () => {
  expect(match('/matters/:id', '/inbox/7')).toBeUndefined()
  expect(match('/matters/:id', '/matters')).toBeUndefined()
  expect(match('/matters', '/matters/7')).toBeUndefined()
})

it('takes only what is offered for a part', () => {
  const shape = '/hazards/:part(overdue|figures)?'
  expect(match(shape, '/hazards')).toEqual({})
  expect(match(shape, '/hazards/overdue')).toEqual({ part: 'overdue' })
  expect(match(shape, '/hazards/0190')).toBeUndefined()
})
