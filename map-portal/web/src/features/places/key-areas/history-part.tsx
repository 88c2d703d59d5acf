import type { KeyAreaFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { Section } from '../../../shared/page/section'
import { type Before, beforeOf, toldOf } from './told'

/** Everything that was done and decided, oldest first. */
export function HistoryPart({ file: { history } }: { file: KeyAreaFile }) {
  const { t, formats } = useLanguage()
  const leaders = history.flatMap(({ before = '' }) => beforeOf(before).filter(({ field }) => field === 'leader'))
  const personName = usePersonName([...history.map(({ by }) => by), ...leaders.map(({ value }) => value)])
  const saidBefore = ({ field, value }: Before) => {
    if (field === undefined) return value
    // The corners of an outline say nothing to a reader; that it was another does.
    if (field === 'outline') return t('field.outline')
    return `${t(`field.${field}`)}: ${field === 'leader' ? personName(value) : value}`
  }
  return (
    <Section title={t('premises.history')}>
      <ol className="timeline">
        {history.map((event) => {
          const { phase, verdict, days, words } = toldOf(event)
          return (
            <li key={event.seq}>
              <time dateTime={event.at}>{formats.moment(event.at)}</time>
              <div>
                <strong>{t(`choice.KeyAreaStep.${event.step}`)}</strong> <small>{personName(event.by)}</small>
                {phase && (
                  <p>
                    {[t(`choice.KeyAreaPhase.${phase}`), days && `${formats.day(days[0])} – ${formats.day(days[1])}`]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                )}
                {verdict && <p>{t(`choice.KeyAreaVerdict.${verdict}`)}</p>}
                {words && <p className="told-words">{words}</p>}
                {event.before && (
                  <p className="row-sub told-words">
                    {t('keyAreas.before', { words: beforeOf(event.before).map(saidBefore).join('\n') })}
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
