import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Premises } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { OnRequest } from '../../../shared/page/on-request'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Watermarked } from '../../../shared/page/watermark'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

type Ask = ReturnType<typeof useAsking>['ask']

/** Whom the business wants called. Opened only on request, because each look is recorded. */
export function ContactPart({ premises, ask }: { premises: Premises; ask: Ask }) {
  const { t } = useLanguage()
  const session = useSession()
  if (!may(session, 'getPremisesContact')) return null
  const { id, hasContact } = premises
  const changes = premises.may.includes('CONTACT')
  const enter = (initial?: Record<string, unknown>) => ask({ operation: 'putPremisesContact', path: { id }, initial })
  return (
    <Section title={t('premises.contact')}>
      {hasContact ? (
        <OnRequest label={t('premises.showContact')}>
          {() => <Shown premises={premises} change={changes ? enter : undefined} />}
        </OnRequest>
      ) : (
        <>
          <p className="page-quiet">{t('premises.noContact')}</p>
          {changes && (
            <div className="section-actions">
              <AskButton operation="putPremisesContact" onClick={() => enter()} />
            </div>
          )}
        </>
      )}
    </Section>
  )
}

function Shown({
  premises: { id, version },
  change,
}: {
  premises: Premises
  change?: (initial: Record<string, unknown>) => void
}) {
  const { t } = useLanguage()
  const contact = useAnswer(`contact ${id} ${version}`, (signal) =>
    bodyOf(api.GET('/api/place/premises/{id}/contact', { signal, params: { path: { id } } })),
  )
  return (
    <Loaded answer={contact} what="problem.premises">
      {({ name, phone }) => (
        <Watermarked>
          <Terms
            of={[
              [t('field.name'), name],
              [t('field.phone'), phone && <a href={`tel:${phone.replace(/[^0-9+]/g, '')}`}>{phone}</a>],
            ]}
          />
          {change && (
            <div className="section-actions">
              <AskButton operation="putPremisesContact" onClick={() => change({ name, phone })} />
            </div>
          )}
        </Watermarked>
      )}
    </Loaded>
  )
}
