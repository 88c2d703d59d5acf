import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { Problem, UNREACHABLE } from '../../../api/problem'
import type { Duty } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { keepDuty, keptDuty } from '../../../shared/field/kept-duty'
import { keepSession } from '../../../shared/field/kit'
import { keepShell } from '../../../shared/field/shell'
import { useKept, useOnline } from '../../../shared/field/use-kept'
import { useSession } from '../../../shared/session/session-context'
import { type KeptDuty, keptOf, waitingIn } from './kept'
import { onSent, type Sent, sendWaiting } from './send'

export interface DutyShown {
  answer: Answer<Duty>
  /** When it was read, where there is no network now. */
  knownAt?: number
  reload: () => void
}

/** The duty of the reader; without network, as this device knew it last. */
export function useDuty(): DutyShown {
  const { language } = useLanguage()
  const session = useSession()
  const online = useOnline()
  const [stamp, setStamp] = useState(0)
  const there = useAnswer(
    `duty ${stamp} ${online} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/duty', { signal })),
    language,
  )
  const kept = useAnswer(there.problem?.status === UNREACHABLE ? `kept duty ${session.username}` : null, async () => {
    const found = await keptDuty(session.username)
    if (!found) throw new Problem(UNREACHABLE, '')
    return found
  })
  const { data } = there
  useEffect(() => {
    if (!data) return
    const keep = async () => {
      await keepSession(session)
      await keepDuty(data)
      await keepShell()
    }
    // A device that can keep nothing works as long as there is a network.
    keep().catch(() => undefined)
  }, [data, session])
  const reload = useCallback(() => setStamp((before) => before + 1), [])
  useEffect(() => onSent(reload), [reload])
  // What was in sight stays when the network goes, and with it what is being typed.
  const last = useRef<{ duty: Duty; at: number }>(undefined)
  if (data && last.current?.duty !== data) last.current = { duty: data, at: Date.now() }
  const known = there.problem?.status === UNREACHABLE ? (last.current ?? kept.data) : undefined
  if (!known) return { answer: there, reload }
  return { answer: { ...there, data: known.duty, problem: undefined }, knownAt: known.at, reload }
}

/** What waits on this device. */
export function useKeptDuty(shift: string | undefined): KeptDuty | undefined {
  const { username } = useSession()
  return useKept(`duty ${username} ${shift}`, () => keptOf(username, shift))
}

const SOON_MILLIS = 800
const AGAIN_MILLIS = 60_000

/** Sends what waits at once while there is a network, and tries again every minute what did not go out. */
export function useSending(kept: KeptDuty | undefined) {
  const { username } = useSession()
  const online = useOnline()
  const [sent, setSent] = useState<Sent>()
  const [under, setUnder] = useState(false)
  const waiting = kept && waitingIn(kept)
  const count = waiting ? waiting.steps + waiting.incidents + waiting.fixes : 0
  const send = useCallback(async () => {
    if (!navigator.onLine) return
    const before = await keptOf(username, undefined)
    const { steps, incidents, fixes } = waitingIn(before)
    if (steps + incidents + fixes === 0) {
      // Another part of the page sent it.
      setSent('done')
      return
    }
    setUnder(true)
    try {
      setSent(await sendWaiting(username))
    } finally {
      setUnder(false)
    }
  }, [username])
  useEffect(() => {
    if (!online || count === 0) return
    const soon = setTimeout(() => void send(), SOON_MILLIS)
    return () => clearTimeout(soon)
  }, [online, count, send])
  useEffect(() => {
    if (!online) return
    const every = setInterval(() => void send(), AGAIN_MILLIS)
    return () => clearInterval(every)
  }, [online, send])
  return { sent: online ? sent : ('offline' as const), under, send }
}
