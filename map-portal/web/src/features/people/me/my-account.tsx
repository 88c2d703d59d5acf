import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { OwnAccount } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAreaName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Grants } from '../accounts/grants'

export function MyAccount() {
  const { t } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const me = useAnswer(`me ${stamp}`, (signal) => bodyOf(api.GET('/api/person/me', { signal })), 'me')
  const { ask, drawer } = useAsking({
    scope: {},
    version: me.data?.version,
    reload: () => setStamp((before) => before + 1),
  })
  const change = ({ phone, email, locale }: OwnAccount) =>
    ask({ operation: 'changeOwnContact', path: {}, initial: { phone, email, locale } })
  return (
    <>
      <Section
        title={t('people.account')}
        actions={me.data?.registered && <AskButton operation="changeOwnContact" onClick={() => me.data && change(me.data)} />}
      >
        <Loaded answer={me} what="problem.me">
          {(data) => <Account account={data} />}
        </Loaded>
      </Section>
      {me.data?.registered && (
        <Section title={t('people.grants')}>
          <Grants account={{ id: '', grants: me.data.grants, homeArea: me.data.homeArea }} />
        </Section>
      )}
      {drawer}
    </>
  )
}

function Account({ account }: { account: OwnAccount }) {
  const { t, formats } = useLanguage()
  const areaName = useAreaName()
  const { username, registered, name, homeArea, state, phone, email, locale, awayFrom, awayUntil, lastDay } = account
  if (!registered) return <p className="page-quiet">{t('me.notRegistered', { username })}</p>
  return (
    <Terms
      of={[
        [t('field.name'), name],
        [t('field.username'), username],
        [t('field.homeArea'), homeArea && areaName(homeArea)],
        [t('people.state'), state && t(`choice.StaffState.${state}`)],
        [t('people.away'), awayFrom && awayUntil && `${formats.day(awayFrom)} – ${formats.day(awayUntil)}`],
        [t('field.lastDay'), lastDay && formats.day(lastDay)],
        [t('field.phone'), phone],
        [t('field.email'), email],
        [t('field.locale'), locale && t(`choice.StaffLocale.${locale}`)],
      ]}
    />
  )
}
