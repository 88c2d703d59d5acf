import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { Section } from '../../../shared/page/section'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { InspectionRow } from '../inspections/inspection-row'
import { PlanRow } from '../inspections/plan-row'

const FEW = 5

/** What is planned there, and what was found before. */
export function InspectionsAt({ premises }: { premises: string }) {
  const { t, language } = useLanguage()
  const session = useSession()
  const [stamp, setStamp] = useState(0)
  const asked = may(session, 'listInspections')
  const plans = useAnswer(asked ? `plans at ${premises} ${stamp} ${language}` : null, (signal) =>
    bodyOf(api.GET('/api/place/inspection-plans', { signal, params: { query: { premises, when: 'OPEN', limit: FEW } } })),
  )
  const done = useAnswer(asked ? `inspections at ${premises} ${language}` : null, (signal) =>
    bodyOf(api.GET('/api/place/inspections', { signal, params: { query: { premises, limit: FEW } } })),
  )
  if (!asked) return null
  return (
    <Section title={t('rail.inspections')}>
      <Loaded
        answer={plans}
        what="problem.inspections"
        empty={{ when: ({ items }) => items.length === 0, say: 'inspections.noPlans' }}
      >
        {({ items }) => (
          <ul className="rows">
            {items.map((plan) => (
              <PlanRow key={plan.id} plan={plan} reload={() => setStamp((before) => before + 1)} />
            ))}
          </ul>
        )}
      </Loaded>
      <Loaded
        answer={done}
        what="problem.inspections"
        empty={{ when: ({ items }) => items.length === 0, say: 'inspections.none' }}
      >
        {({ items, nextCursor }) => (
          <>
            <ul className="rows">
              {items.map((one) => (
                <InspectionRow key={one.id} inspection={one} />
              ))}
            </ul>
            {nextCursor && <Link href={`/inspections/done?premises=${premises}`}>{t('premises.all')}</Link>}
          </>
        )}
      </Loaded>
    </Section>
  )
}
