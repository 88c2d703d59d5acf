import type { IncidentKind } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useCategories } from '../../../shared/directory/categories'
import { useKinds } from '../../../shared/kinds/kinds'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

interface Choice {
  value: string
  label: string
}

/** Categories of a report or kinds of a hazard. Who may not read them, or has no network, says "other": the coordinator names it. */
export function useIncidentCategories(kind: IncidentKind): Choice[] {
  const { t, nameOf } = useLanguage()
  const session = useSession()
  const reports = useCategories(kind === 'REPORT' && may(session, 'fileReport'))
  const hazards = useKinds(kind === 'HAZARD' && may(session, 'getSettingOfPlaces') ? 'hazard-kinds' : undefined)
  const known = (kind === 'REPORT' ? reports.data : hazards.data) ?? []
  const choices = known.map((one) => ({ value: one.code, label: nameOf(one) }))
  return choices.some(({ value }) => value === 'other') ? choices : [...choices, { value: 'other', label: t('incident.other') }]
}
