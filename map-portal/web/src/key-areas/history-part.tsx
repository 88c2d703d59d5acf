import type { KeyAreaFile } from '../api/types'
import { usePersonName } from '../desk/directory'
import { Section } from '../desk/section'
import { useLanguage } from '../i18n/language'

/** Everything that was done and decided, oldest first. */
export function HistoryPart({ file: { history } }: { file: KeyAreaFile }) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(history.map(({ by }) => by))
  return (
    <Section title={t('premises.history')}>
      <ol className="timeline">
        {history.map(({ seq, at, by, step, words, before }) => (
          <li key={seq}>
            <time dateTime={at}>{formats.moment(at)}</time>
            <div>
              <strong>{t(`choice.KeyAreaStep.${step}`)}</strong> <small>{personName(by)}</small>
              {words && <p className="told-words">{words}</p>}
              {before && <p className="row-sub">{t('keyAreas.before', { words: before })}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
