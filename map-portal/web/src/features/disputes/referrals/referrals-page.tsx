import { Segmented } from 'antd'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { Page } from '../../../shared/page/page'
import { goTo, useQuery } from '../../../shared/route/address'
import { ReferralRow } from './referral-row'
import { WhistleRow } from './whistle-row'

const shownKinds = ['referrals', 'whistles'] as const
const directions = ['IN', 'OUT'] as const
type Direction = (typeof directions)[number]

/** Referrals and whistles to my units and from them. */
export default function ReferralsPage() {
  const { t } = useLanguage()
  const query = useQuery()
  const shown = shownKinds.find((kind) => kind === query.get('show')) ?? 'referrals'
  const direction = directions.find((one) => one === query.get('direction')) ?? 'IN'
  const show = (kind: string, where: string) =>
    goTo(`/referrals?${new URLSearchParams({ show: kind, direction: where })}`, 'replace')
  return (
    <Page title={t('rail.referrals')}>
      <div className="filters">
        <Segmented
          value={shown}
          aria-label={t('rail.referrals')}
          onChange={(kind) => show(kind, direction)}
          options={shownKinds.map((kind) => ({ value: kind, label: t(`referrals.${kind}`) }))}
        />
        <Segmented
          value={direction}
          aria-label={t('referrals.direction')}
          onChange={(where) => show(shown, where)}
          options={directions.map((where) => ({ value: where, label: t(`referrals.${where}`) }))}
        />
      </div>
      {shown === 'referrals' ? <Referrals direction={direction} /> : <Whistles direction={direction} />}
    </Page>
  )
}

function Referrals({ direction }: { direction: Direction }) {
  const { language } = useLanguage()
  const pages = usePages(`referrals ${direction} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/dispute/referrals', { signal, params: { query: { direction, cursor, limit: 50 } } })),
  )
  return (
    <Loaded answer={pages.answer} what="problem.referrals" empty={{ when: (all) => all.length === 0, say: 'referral.none' }}>
      {(all) => (
        <>
          <ul className="rows">
            {all.map((referral) => (
              <ReferralRow key={referral.id} referral={referral} />
            ))}
          </ul>
          <MoreButton pages={pages} />
        </>
      )}
    </Loaded>
  )
}

function Whistles({ direction }: { direction: Direction }) {
  const { language } = useLanguage()
  const pages = usePages(`whistles ${direction} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/dispute/whistles', { signal, params: { query: { direction, cursor, limit: 50 } } })),
  )
  return (
    <Loaded answer={pages.answer} what="problem.whistles" empty={{ when: (all) => all.length === 0, say: 'whistle.none' }}>
      {(all) => (
        <>
          <ul className="rows">
            {all.map((whistle) => (
              <WhistleRow key={whistle.id} whistle={whistle} />
            ))}
          </ul>
          <MoreButton pages={pages} />
        </>
      )}
    </Loaded>
  )
}
