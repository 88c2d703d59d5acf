import { createContext, useContext } from 'react'
import type { MatterParty } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'

export const PartyNamesContext = createContext<readonly MatterParty[]>([])

/** The name of a party; for whoever may not read it, just that it is one. */
export function usePartyName(): (id: string | undefined) => string | undefined {
  const { t } = useLanguage()
  const parties = useContext(PartyNamesContext)
  return (id) => id && (parties.find((party) => party.id === id)?.name ?? t('work.aParty'))
}
