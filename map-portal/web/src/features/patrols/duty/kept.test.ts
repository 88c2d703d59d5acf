import { describe, expect, it } from 'vitest'
import { type KeptStep, stateWith, waitingIn } from './kept'

function step(kind: KeptStep['kind'], more: Partial<KeptStep> = {}): KeptStep {
  return { key: kind, username: 'u', shift: 's', kind, at: '2026-05-04T08:00:00Z', ...more }
}

describe('the state of a shift', () => {
  it('is what was pressed last, sent or not', () => {
    const shift = { id: 's', state: 'ON_DUTY' as const }
    expect(stateWith(shift, [])).toBe('ON_DUTY')
    expect(stateWith(shift, [step('pause')])).toBe('PAUSED')
    expect(stateWith(shift, [step('pause'), step('resume')])).toBe('ON_DUTY')
    expect(stateWith(shift, [step('pause'), step('check-out')])).toBe('ENDED')
  })
  it('is not moved by a step that was refused or belongs to another shift', () => {
    const shift = { id: 's', state: 'ON_DUTY' as const }
    expect(stateWith(shift, [step('pause', { refused: 'no' })])).toBe('ON_DUTY')
    expect(stateWith(shift, [step('pause', { shift: 'other' })])).toBe('ON_DUTY')
  })
})

describe('what waits', () => {
  it('does not count what was refused', () => {
    const track = { gaps: [], refused: 0, reasons: [] }
    const counted = waitingIn({ fixes: [], steps: [step('pause'), step('resume', { refused: 'no' })], incidents: [], track })
    expect(counted).toEqual({ fixes: 0, steps: 1, incidents: 0 })
  })
})
