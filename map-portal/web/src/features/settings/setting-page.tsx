import { type ReactNode, useState } from 'react'
import { useAnswer } from '../../api/answer'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { Page } from '../../shared/page/page'
import { Section } from '../../shared/page/section'
import { Link } from '../../shared/route/link'
import { useSession } from '../../shared/session/session-context'
import { type SettingsService, settingsOfMatters } from './service'
import { SettingEditor } from './setting-editor'
import { SettingHistory } from './setting-history'

/** One kind of settings: its editor, drawn from its form, and its history. */
export default function SettingPage({ kind }: { kind: string }) {
  return <SettingOf kind={kind} service={settingsOfMatters} />
}

interface Props {
  kind: string
  service: SettingsService
  /** Below the fields, within the form: what follows from what is typed. */
  follows?: ReactNode
}

export function SettingOf({ kind, service, follows }: Props) {
  const { t, language } = useLanguage()
  const session = useSession()
  const [stamp, setStamp] = useState(0)
  const setting = useAnswer(
    `setting ${service.base} ${kind} ${stamp} ${language}`,
    (signal) => service.get(kind, signal),
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
              <SettingEditor setting={data} publishing={service.publish} reload={reload} follows={follows} />
            </Section>
            {service.mayReadVersions(session) && <SettingHistory setting={data} service={service} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
