import { useEffect } from 'react'
import { keptDuty } from '../../../shared/field/kept-duty'
import { useKept } from '../../../shared/field/use-kept'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { type KeptDuty, keptOf, stateWith } from './kept'
import { tellReception } from './reception'
import { Recorder } from './recorder'
import { useSending } from './use-duty'

/**
 * Goes on while somebody on duty works elsewhere in the portal: takes positions from check-in to check-out, never in a pause, and sends
 * what waits. It shows nothing; the page of the duty says what is taken.
 */
export function OnDuty() {
  const session = useSession()
  return may(session, 'sendShiftFixes') ? <Recording username={session.username} /> : null
}

interface Known {
  kept: KeptDuty
  shift?: string
  /** When the shift ends by itself. */
  until?: number
}

function Recording({ username }: { username: string }) {
  const known = useKept(`on duty ${username}`, () => openShift(username))
  useSending(known?.kept)
  const { shift, until } = known ?? {}
  useEffect(() => {
    if (!shift) return
    const recorder = new Recorder(username, shift, tellReception, until)
    recorder.start()
    return () => recorder.stop()
  }, [username, shift, until])
  return null
}

async function openShift(username: string): Promise<Known> {
  const [duty, kept] = await Promise.all([keptDuty(username), keptOf(username, undefined)])
  const open = duty?.duty.open
  if (!open || stateWith(open, kept.steps) !== 'ON_DUTY') return { kept }
  return { kept, shift: open.id, until: open.endsByLimitAt ? Date.parse(open.endsByLimitAt) : undefined }
}
