import { useAnswer } from '../api/answer'
import { api, bodyOf } from '../api/client'
import { Loaded } from '../desk/loaded'
import { Page } from '../desk/page'
import { Section } from '../desk/section'
import { useLanguage } from '../i18n/language'
import { Link } from '../route/link'
import { UnitsPart } from './units-part'

/** What an administrator may change, each with its history; and the units with their members. */
export default function SettingsPage() {
  const { t, formats, language } = useLanguage()
  const settings = useAnswer(`settings ${language}`, (signal) => bodyOf(api.GET('/api/dispute/settings', { signal })))
  return (
    <Page title={t('rail.settings')}>
      <Loaded answer={settings} what="problem.settings">
        {(all) => (
          <ul className="rows">
            {all.map(({ kind, title, help, version, at, by }) => (
              <li key={kind} className="row">
                <Link className="row-link" href={`/settings/${kind}`}>
                  <span className="row-main">
                    <strong>{title}</strong>
                    {help && <span className="row-sub">{help}</span>}
                  </span>
                  <span className="row-sub">
                    {version > 0
                      ? `${t('settings.version', { version })} · ${t('desk.byAt', { name: by ?? '', at: at ? formats.moment(at) : '' })}`
                      : t('settings.asDelivered')}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Section title={t('units.title')}>
        <UnitsPart />
      </Section>
    </Page>
  )
}
