import type { BoundaryCheck } from '../../../api/types'
import { useLanguage } from '../../../locales/language'

export function isUnderWay({ state }: BoundaryCheck): boolean {
  return state === 'WAITING' || state === 'RUNNING'
}

/** How far a check is. */
export function CheckState({ check }: { check: BoundaryCheck }) {
  const { t } = useLanguage()
  const look = { DONE: 'tag tag-quiet', FAILED: 'tag tag-overdue' }[check.state as string] ?? 'tag tag-status'
  return <span className={look}>{t(`import.${check.state}`)}</span>
}
