import { usePersonName } from '../desk/directory'
import { Section } from '../desk/section'
import { useLanguage } from '../i18n/language'
import { useCase } from './case-context'

export function CaseTimeline() {
  const { t, formats } = useLanguage()
  const { timeline } = useCase().supportCase
  const personName = usePersonName(timeline.map(({ by }) => by))
  return (
    <Section title={t('file.timeline')}>
      <ol className="timeline">
        {timeline.map(({ at, text, by }) => (
          <li key={`${at} ${text}`}>
            <time dateTime={at}>{formats.moment(at)}</time>
            <div>
              {text} <small>{personName(by)}</small>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
