import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { StaffAccount } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { ToldOnce } from '../../../shared/page/told-once'
import { Watermarked } from '../../../shared/page/watermark'
import { Link } from '../../../shared/route/link'
import { Grants } from './grants'
import { ProvisioningPart } from './provisioning-part'
import { StaffActions } from './staff-actions'
import { StaffFacts } from './staff-facts'

interface Password {
  username: string
  password: string
}

/** One account: where it stands, what may be done with it, and every right it holds or held. */
export default function StaffPage({ id }: { id: string }) {
  const { t } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const account = useAnswer(
    `staff ${id} ${stamp}`,
    (signal) => bodyOf(api.GET('/api/person/staff/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={account.data?.name ?? t('people.one')} back={<Link href="/people">{t('rail.people')}</Link>}>
      <Loaded answer={account} what="problem.staff">
        {(data) => <Account account={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Account({ account, reload }: { account: StaffAccount; reload: () => void }) {
  const { t } = useLanguage()
  const [password, setPassword] = useState<Password>()
  const { ask, drawer } = useAsking({
    scope: { area: account.homeArea },
    version: account.version,
    reload,
    done: (answer, operation) => operation === 'setFirstPassword' && setPassword(answer as Password),
  })
  return (
    <Watermarked>
      <StaffActions account={account} ask={ask} />
      <Section title={t('people.account')}>
        <StaffFacts account={account} />
        <ProvisioningPart account={account} ask={ask} />
      </Section>
      <Section title={t('people.grants')}>
        <Grants account={account} ask={ask} />
      </Section>
      {drawer}
      {password && (
        <ToldOnce
          title={t('people.password')}
          hint={t('people.passwordHint')}
          secrets={[
            [t('field.username'), password.username],
            [t('people.password'), password.password],
          ]}
          close={() => setPassword(undefined)}
        />
      )}
    </Watermarked>
  )
}
