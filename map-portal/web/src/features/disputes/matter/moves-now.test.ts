import { describe, expect, it } from 'vitest'
import { movesNow } from './moves-now'

const received = {
  disputeId: 'm',
  number: 'N1',
  category: 'neighbour',
  status: 'RECEIVED' as const,
  returns: 0,
  returnsAllowed: 1,
  returnable: false,
  version: 1,
  moves: [],
}
const unit = { code: 'U', name: 'Unit' }

describe('moves between units', () => {
  it('start with sending the matter to a unit', () =>
    expect(movesNow(received)).toEqual(['dispatchDispute', 'takeDispute', 'declineDispute']))
  it('let the unit it was sent to take it or give it back', () =>
    expect(movesNow({ ...received, target: unit, returnable: true })).toEqual(['takeDispute', 'returnDispute', 'declineDispute']))
  it('leave the arbiter alone to decide', () =>
    expect(movesNow({ ...received, target: unit, arbiter: 'A' })).toEqual(['arbitrateDispute']))
  it('end when a unit has taken it for good', () =>
    expect(movesNow({ ...received, status: 'ACCEPTED', takenAt: 'now' })).toEqual([]))
})
