import type { MatterWork } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Section } from '../../../../shared/page/section'
import { Terms } from '../../../../shared/page/terms'
import { usePartyName } from './party-names'

/** How it ended: without an agreement and with what advice, or closed with which outcome, each time. */
export function EndPart({ work: { ending, closings } }: { work: MatterWork }) {
  const { t, formats } = useLanguage()
  const partyName = usePartyName()
  if (!ending && closings.length === 0) return null
  return (
    <Section title={t('end.title')}>
      {ending && (
        <Terms
          of={[
            [t(`status.${ending.kind}`), formats.moment(ending.at)],
            [t('field.party'), partyName(ending.party)],
            [t('field.adviceOnCourt'), ending.adviceOnCourt],
            [t('field.advisedOn'), ending.advisedOn && formats.day(ending.advisedOn)],
            [t('field.reason'), ending.reason],
          ]}
        />
      )}
      <ol className="timeline">
        {closings.map(({ outcome, at, by, reason }) => (
          <li key={at}>
            <time dateTime={at}>{formats.moment(at)}</time>
            <div>
              <strong>{t(`outcome.${outcome}`)}</strong> <small>{by.name}</small>
              {reason && <p>{reason}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
