import type { Duty, Shift } from '../../api/types'
import { fresh, type Kept, keep } from './fresh'
import { change } from './store'

const ofDuty = (username: string) => `duty ${username}`

export async function keepDuty(duty: Duty) {
  await keep(ofDuty(duty.username), duty)
}

/** What the service says of the open shift after a step: nothing may go on as if the step had not been taken. */
export async function keepShiftState(username: string, { id, state }: Pick<Shift, 'id' | 'state'>) {
  await change<Kept<Duty>>('kit', ofDuty(username), (kept) => {
    const { open } = kept.value
    return open?.id === id ? { ...kept, value: { ...kept.value, open: { ...open, state } } } : kept
  })
}

/** The duty of somebody as it was read last, and when that was. */
export async function keptDuty(username: string): Promise<{ at: number; duty: Duty } | undefined> {
  const kept = await fresh<Duty>(ofDuty(username)).catch(() => undefined)
  return kept && { at: kept.at, duty: kept.value }
}
