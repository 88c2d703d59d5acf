import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { Section } from '../../../shared/page/section'
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
