import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Campaign } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { PdfButton } from '../../../shared/page/pdf-button'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { Households } from './households'
import { ProgressPart } from './progress-part'

/** One campaign: how far it is, by grid; and for workers the households that are theirs. */
export default function CampaignPage({ code }: { code: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const campaign = useAnswer(
    `campaign ${code} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/person/campaigns/{code}', { signal, params: { path: { code } } })),
    code,
  )
  return (
    <Page title={campaign.data?.title ?? t('rail.campaigns')} back={<Link href="/campaigns">{t('rail.campaigns')}</Link>}>
      <Loaded answer={campaign} what="problem.campaigns">
        {(data) => <Shown campaign={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Shown({ campaign, reload }: { campaign: Campaign; reload: () => void }) {
  const { t, formats } = useLanguage()
  const session = useSession()
  const { code, areaCode, areaName, from, until, open, eraseOn, publicUrl, mayManage } = campaign
  const { ask, drawer } = useAsking({ scope: { area: areaCode }, reload })
  return (
    <>
      <Section
        title={t('campaigns.about')}
        actions={
          <div className="section-actions">
            <PdfButton
              address={`/api/person/campaigns/${encodeURIComponent(code)}/card`}
              file="card.pdf"
              label={t('campaigns.card')}
            />
            {mayManage && open && (
              <AskButton
                operation="endCampaign"
                danger
                onClick={() =>
                  ask({ operation: 'endCampaign', path: { code }, danger: true, intro: <p>{t('campaigns.endHint')}</p> })
                }
              />
            )}
          </div>
        }
      >
        <Terms
          of={[
            [t('field.areaCode'), areaName],
            [t('campaigns.days'), `${formats.day(from)} – ${formats.day(until)}`],
            [t('people.state'), t(open ? 'campaigns.open' : 'campaigns.closed')],
            [t('volunteers.eraseOn'), formats.day(eraseOn)],
            [t('campaigns.page'), publicUrl],
          ]}
        />
      </Section>
      {may(session, 'listHouseholds') && <Households campaign={campaign} />}
      {may(session, 'getCampaignProgress') && <ProgressPart code={code} />}
      {drawer}
    </>
  )
}
