import { useState } from 'react'
import { useAnswer } from '../api/answer'
import { api, bodyOf } from '../api/client'
import { Loaded } from '../desk/loaded'
import { Page } from '../desk/page'
import { Section } from '../desk/section'
import { useLanguage } from '../i18n/language'
import { Link } from '../route/link'
import { may } from '../session/rights'
import { useSession } from '../session/session-context'
import { SettingEditor } from './setting-editor'
import { SettingHistory } from './setting-history'

/** One kind of settings: its editor, drawn from its form, and its history. */
export default function SettingPage({ kind }: { kind: string }) {
  const { t, language } = useLanguage()
  const session = useSession()
  const [stamp, setStamp] = useState(0)
  const setting = useAnswer(
    `setting ${kind} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/dispute/settings/{kind}', { signal, params: { path: { kind } } })),
    kind + language,
  )
  const reload = () => setStamp((before) => before + 1)
  return (
    <Page title={setting.data?.title ?? t('rail.settings')} back={<Link href="/settings">{t('rail.settings')}</Link>}>
      <Loaded answer={setting} what="problem.settings">
        {(data) => (
          <>
            {data.help && <p className="page-quiet">{data.help}</p>}
            <Section title={t('settings.now', { version: data.version })}>
              <SettingEditor setting={data} reload={reload} />
            </Section>
            {may(session, 'listSettingVersions') && <SettingHistory setting={data} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
