import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { SpecialCampaignFile, SpecialCampaignProposal, SpecialCampaignSummary } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useOwnArea } from '../../../shared/areas/own-area'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import type { Values } from '../../../shared/forms/values'
import { useKindName } from '../../../shared/kinds/kinds'
import { OverdueTag } from '../../../shared/marks/marks'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

/** Campaigns over premises, and those that the calendar of the year proposes next. */
export default function SpecialCampaignsPage() {
  const { t, language } = useLanguage()
  const session = useSession()
  const [stamp, setStamp] = useState(0)
  const area = useOwnArea(['leader', 'officer', 'police'])
  const campaigns = useAnswer(
    `special campaigns ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/special-campaigns', { signal })),
    language,
  )
  const { ask, drawer } = useAsking({
    scope: { area },
    reload: () => setStamp((before) => before + 1),
    done: (answer) => goTo(`/special-campaigns/${(answer as SpecialCampaignFile).campaign.id}`),
  })
  const plan = (initial: Values) =>
    ask({
      operation: 'planSpecialCampaign',
      path: {},
      intro: <p>{t('special.planHint')}</p>,
      initial: { areaCode: area, tasks: [], checklists: [], ...initial },
      mayBeEmpty: ['premisesKinds', 'areas'],
    })
  return (
    <Page
      title={t('rail.special-campaigns')}
      actions={
        <AskButton operation="planSpecialCampaign" primary size="middle" onClick={() => plan({ kind: 'SPECIAL_ACTION' })} />
      }
    >
      <Section title={t('special.all')}>
        <Loaded answer={campaigns} what="problem.campaigns" empty={{ when: (all) => all.length === 0, say: 'special.none' }}>
          {(all) => (
            <ul className="rows">
              {all.map((one) => (
                <CampaignRow key={one.id} campaign={one} />
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
      {area && may(session, 'proposeSpecialCampaigns') && <Proposals area={area} plan={plan} stamp={stamp} />}
      {drawer}
    </Page>
  )
}

function CampaignRow({ campaign }: { campaign: SpecialCampaignSummary }) {
  const { t, formats } = useLanguage()
  const { id, number, title, kind, areaName, from, until, state, overdue, premises } = campaign
  return (
    <li className="row" data-overdue={overdue} data-read={state === 'ENDED' || state === 'CANCELLED'}>
      <Link className="row-link" href={`/special-campaigns/${id}`}>
        <span className="row-main">
          <strong>{title}</strong>
          <span className="row-sub">
            {[number, t(`choice.SpecialCampaignKind.${kind}`), areaName, `${formats.day(from)} – ${formats.day(until)}`].join(
              ' · ',
            )}
          </span>
        </span>
        <span className="row-marks">
          <span>{t('special.premises', { count: formats.number(premises) })}</span>
          {overdue && <OverdueTag words={t('special.overdue')} />}
          <span className="tag tag-status">{t(`choice.SpecialCampaignState.${state}`)}</span>
        </span>
      </Link>
    </li>
  )
}

interface ProposalsProps {
  area: string
  plan: (initial: Values) => void
  stamp: number
}

/** What the calendar of the year says comes next and is not planned yet. */
function Proposals({ area, plan, stamp }: ProposalsProps) {
  const { t, language } = useLanguage()
  const proposals = useAnswer(
    `proposals ${area} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/special-campaigns/proposals', { signal, params: { query: { area } } })),
    area,
  )
  return (
    <Section title={t('special.proposals')}>
      <Loaded answer={proposals} what="problem.campaigns" empty={{ when: (all) => all.length === 0, say: 'special.noProposals' }}>
        {(all) => (
          <ul className="rows">
            {all.map((one) => (
              <Proposal key={`${one.period} ${one.from}`} proposal={one} plan={plan} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}

function Proposal({ proposal, plan }: { proposal: SpecialCampaignProposal; plan: (initial: Values) => void }) {
  const { t, formats } = useLanguage()
  const kindName = useKindName('premises-kinds')
  const { period, name, kind, from, until, premisesKinds } = proposal
  return (
    <li className="row">
      <span className="row-main">
        <strong>{name}</strong>
        <span className="row-sub">
          {[
            t(`choice.SpecialCampaignKind.${kind}`),
            `${formats.day(from)} – ${formats.day(until)}`,
            premisesKinds.map(kindName).join(t('desk.listComma')),
          ].join(' · ')}
        </span>
      </span>
      <AskButton
        operation="planSpecialCampaign"
        onClick={() => plan({ title: `${name} ${from.slice(0, 4)}`, kind, period, from, until, premisesKinds })}
      />
    </li>
  )
}
