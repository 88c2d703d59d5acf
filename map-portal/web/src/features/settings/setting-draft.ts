import { createContext, useContext } from 'react'
import type { Problem } from '../../api/problem'
import type { Values } from '../../shared/forms/values'

/** What is being written, for whatever shows beside it what would come of it. */
export interface SettingDraft {
  /** The body as it would be published now. */
  body: () => Values
  /** Shows a refusal at its fields. */
  refused: (problem: Problem | undefined) => void
}

export const SettingDraftContext = createContext<SettingDraft | undefined>(undefined)

export function useSettingDraft(): SettingDraft {
  const draft = useContext(SettingDraftContext)
  if (!draft) throw new Error('No draft of a setting around this component')
  return draft
}
