import { Alert } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Premises } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { useAsking } from '../../../shared/forms/use-asking'
import type { Drawn } from '../../../shared/geometry/drawn'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { ReportButton } from '../hazards/report-button'
import { BeginAt } from './begin-at'
import { ContactPart } from './contact-part'
import { GoodsPart } from './goods-part'
import { HazardsAt } from './hazards-at'
import { InspectionsAt } from './inspections-at'
import { PhotosPart } from './photos-part'
import { PremisesFacts } from './premises-facts'
import { PremisesSteps } from './premises-steps'
import { RevisionsPart } from './revisions-part'

/** One of the premises: what the code on its plate opens, on a phone at its door. */
export default function PremisesPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const premises = useAnswer(
    `premises page ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/premises/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={premises.data?.name ?? t('premises.one')} back={<Link href="/places">{t('rail.premises')}</Link>}>
      <Loaded answer={premises} what="problem.premises">
        {(data) => <Open premises={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Open({ premises, reload }: { premises: Premises; reload: () => void }) {
  const { t, formats } = useLanguage()
  const session = useSession()
  const { id, state, closedOn, closeReason, mergedInto, version } = premises
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  return (
    <>
      {state === 'CLOSED' && (
        <Alert
          type="warning"
          showIcon
          title={t('premises.closedOn', { day: closedOn ? formats.day(closedOn) : '' })}
          description={
            <>
              {closeReason} {mergedInto && <Link href={`/places/premises/${mergedInto}`}>{t('premises.mergedInto')}</Link>}
            </>
          }
        />
      )}
      <div className="section-actions">
        {state === 'OPEN' && <BeginAt premises={premises} />}
        {state === 'OPEN' && may(session, 'reportHazard') && <ReportButton premises={id} reload={reload} />}
      </div>
      <Section title={premises.number} actions={<PremisesSteps premises={premises} ask={ask} />}>
        <PremisesFacts premises={premises} />
      </Section>
      <ContactPart premises={premises} ask={ask} />
      <HazardsAt premises={id} />
      <InspectionsAt premises={id} />
      <GoodsPart goods={premises.goods} />
      <PhotosPart premises={premises} />
      <Section title={t('premises.where')}>
        <LazyMap
          label={t('workMap.show')}
          own={[{ geometry: premises.shape as unknown as Drawn }]}
          layers={[{ name: 'duty-points' }]}
        />
      </Section>
      <RevisionsPart id={id} version={version} />
      {drawer}
    </>
  )
}
