import { expect, it } from 'vitest'
import { waitingState } from './waiting-state'

it('waits for the network only where there is none', () => {
  expect(waitingState(1, 'offline', false)).toBe('network')
  expect(waitingState(1, undefined, false)).toBe('soon')
  expect(waitingState(1, 'done', false)).toBe('soon')
  expect(waitingState(1, 'done', true)).toBe('under')
})

it('says where a network did not help, and where signing in does', () => {
  expect(waitingState(1, 'network', false)).toBe('unreached')
  expect(waitingState(1, 'session', false)).toBe('session')
  expect(waitingState(0, 'offline', false)).toBe('done')
})
