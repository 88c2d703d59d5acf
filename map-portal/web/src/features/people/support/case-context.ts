import { createContext, useContext } from 'react'
import type { SupportCase } from '../../../api/types'
import type { useAsking } from '../../../shared/forms/use-asking'

/** The case that is open, and the way to change it. */
export interface OpenCase {
  supportCase: SupportCase
  ask: ReturnType<typeof useAsking>['ask']
  reload: () => void
  /** Whether anything can be changed still. */
  open: boolean
}

export const CaseContext = createContext<OpenCase | undefined>(undefined)

export function useCase(): OpenCase {
  const open = useContext(CaseContext)
  if (!open) throw new Error('No case around this component')
  return open
}
