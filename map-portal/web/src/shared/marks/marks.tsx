import { WarningOutlined } from '@ant-design/icons'
import type { DisputeStatus, TriageLevel } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { LevelMark } from './level-mark'

/** A level as shape and word; of a matter that has none yet, in words. It ends with the matter: nothing then. */
export function LevelTag({ level, closed = false }: { level?: TriageLevel; closed?: boolean }) {
  const { t } = useLanguage()
  if (!level && closed) return null
  if (!level) return <span className="tag tag-quiet">{t('level.none')}</span>
  return (
    <span className="tag" data-level={level}>
      <LevelMark level={level} /> {t(`level.${level}`)}
    </span>
  )
}

export function StatusTag({ status }: { status: DisputeStatus }) {
  const { t } = useLanguage()
  return <span className="tag tag-status">{t(`status.${status}`)}</span>
}

/** Says by a sign and in words that something is late. */
export function OverdueTag({ words }: { words?: string }) {
  const { t } = useLanguage()
  return (
    <span className="tag tag-overdue">
      <WarningOutlined aria-hidden /> {words ?? t('due.overdue')}
    </span>
  )
}
