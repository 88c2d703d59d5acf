import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { Section } from '../../../shared/page/section'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { HazardRow } from '../hazards/hazard-row'

const FEW = 10

/** What is or was wrong there, the nearest deadline first. */
export function HazardsAt({ premises }: { premises: string }) {
  const { t, language } = useLanguage()
  const session = useSession()
  const asked = may(session, 'listHazards')
  const hazards = useAnswer(asked ? `hazards at ${premises} ${language}` : null, (signal) =>
    bodyOf(api.GET('/api/place/hazards', { signal, params: { query: { premises, limit: FEW } } })),
  )
  if (!asked) return null
  return (
    <Section title={t('rail.hazards')}>
      <Loaded
        answer={hazards}
        what="problem.hazards"
        empty={{ when: ({ items }) => items.length === 0, say: 'hazards.noneHere' }}
      >
        {({ items, nextCursor }) => (
          <>
            <ul className="rows">
              {items.map((hazard) => (
                <HazardRow key={hazard.id} hazard={hazard} />
              ))}
            </ul>
            {nextCursor && <Link href={`/hazards?premises=${premises}`}>{t('premises.all')}</Link>}
          </>
        )}
      </Loaded>
    </Section>
  )
}
