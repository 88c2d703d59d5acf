import { createContext, useContext } from 'react'
import { type Answer, useAnswer } from '../../../api/answer'
import type { Dispute } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import type { useAsking } from '../../../shared/forms/use-asking'

/** The matter that is open, and the way to change it. */
export interface OpenMatter {
  matter: Dispute
  /** Counts what was read anew: grows with every change of one's own and every reload. */
  stamp: number
  ask: ReturnType<typeof useAsking>['ask']
  reload: () => void
}

export const MatterContext = createContext<OpenMatter | undefined>(undefined)

export function useMatter(): OpenMatter {
  const matter = useContext(MatterContext)
  if (!matter) throw new Error('No matter around this component')
  return matter
}

/** A part of the matter, read again after every change of it. */
export function useMatterAnswer<T>(part: string, ask: (id: string, signal: AbortSignal) => Promise<T>, asked = true): Answer<T> {
  const { matter, stamp } = useMatter()
  const { language } = useLanguage()
  const scope = `${part} ${matter.id} ${language}`
  return useAnswer(asked ? `${scope} ${stamp}` : null, (signal) => ask(matter.id, signal), scope)
}
