import { BellOutlined } from '@ant-design/icons'
import { useLanguage } from '../../locales/language'

const rungs = ['REMINDER', 'LETTER', 'LISTING'] as const

/** How far the ladder of supervision has gone; nothing where it has not started. */
export function RungMark({ rung }: { rung: number }) {
  const { t } = useLanguage()
  const kind = rungs[rung - 1]
  if (!kind) return null
  return (
    <span className="tag tag-rung">
      <BellOutlined aria-hidden /> {t(`supervision.${kind}`)}
    </span>
  )
}
