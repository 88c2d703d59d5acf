import type { ComponentType } from 'react'
import { type Answer, useAnswer } from '../../api/answer'
import { useLanguage } from '../../locales/language'

/** What a part of the briefing is told. */
export interface Told {
  /** Of this area only; undefined: of all the reader's. */
  area?: string
  /** The minute it was asked for: the wall asks anew, and what was there stays in sight meanwhile. */
  minute: number
  /** On the wall there is nothing to open, and nothing that is of one matter only. */
  wall: boolean
}

export type TopicPart = ComponentType<Told>

/** An answer of a part; that of the minute before stays while the next one is under way. */
export function useTold<T>(name: string, { area, minute }: Told, ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const { language } = useLanguage()
  const scope = `briefing ${name} ${area} ${language}`
  return useAnswer(`${scope} ${minute}`, ask, scope)
}
