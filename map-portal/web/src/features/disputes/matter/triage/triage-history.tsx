import type { Triage } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { usePersonName } from '../../../../shared/directory/directory'
import { LevelTag } from '../../../../shared/marks/marks'
import { Section } from '../../../../shared/page/section'

/** Every evaluation and decision, the newest first. */
export function TriageHistory({ triage }: { triage: Triage }) {
  const { t, formats } = useLanguage()
  const personName = usePersonName()
  if (triage.history.length === 0) return null
  return (
    <Section title={t('triage.history')}>
      <ol className="timeline">
        {triage.history.map((entry) => (
          <li key={`${entry.at} ${entry.kind}`}>
            <time dateTime={entry.at}>{formats.moment(entry.at)}</time>
            <div>
              <strong>{t(`triage.${entry.kind}`)}</strong> <LevelTag level={entry.level} /> <small>{personName(entry.by)}</small>
              {entry.reason && <p>{entry.reason}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
