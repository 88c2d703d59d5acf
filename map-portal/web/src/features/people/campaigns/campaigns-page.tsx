import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Campaign } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'

/** Five visits to households that asked to be visited. */
export default function CampaignsPage() {
  const { t, formats, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const campaigns = useAnswer(
    `campaigns ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/person/campaigns', { signal })),
    language,
  )
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    done: (answer) => goTo(`/campaigns/${(answer as Campaign).code}`),
  })
  return (
    <Page
      title={t('rail.campaigns')}
      actions={
        <AskButton operation="openCampaign" primary size="middle" onClick={() => ask({ operation: 'openCampaign', path: {} })} />
      }
    >
      <p className="page-quiet">{t('campaigns.hint')}</p>
      <Loaded answer={campaigns} what="problem.campaigns" empty={{ when: (all) => all.length === 0, say: 'campaigns.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ code, title, areaName, from, until, open }) => (
              <li key={code} className="row" data-read={!open}>
                <Link className="row-link" href={`/campaigns/${encodeURIComponent(code)}`}>
                  <span className="row-main">
                    <strong>{title}</strong>
                    <span className="row-sub">
                      {areaName} · {formats.day(from)} – {formats.day(until)}
                    </span>
                  </span>
                  <span className={open ? 'tag tag-status' : 'tag tag-quiet'}>
                    {t(open ? 'campaigns.open' : 'campaigns.closed')}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </Page>
  )
}
