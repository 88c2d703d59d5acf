import type { Importance } from '../../../api/types'
import { useLanguage } from '../../../locales/language'

const marks: Record<Importance, string> = { KEY: '★', IMPORTANT: '☆', ORDINARY: '' }

/** How much depends on the safety of a place: by sign and word. */
export function ImportanceTag({ importance }: { importance: Importance }) {
  const { t } = useLanguage()
  return (
    <span className={importance === 'ORDINARY' ? 'tag tag-quiet' : 'tag'}>
      {marks[importance] && <span aria-hidden>{marks[importance]}</span>} {t(`choice.Importance.${importance}`)}
    </span>
  )
}
