import { useAnswer } from '../../api/answer'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { usePersonName } from '../../shared/directory/directory'
import { Page } from '../../shared/page/page'
import { Section } from '../../shared/page/section'
import { Link } from '../../shared/route/link'
import {
  type SettingsService,
  settingsOfAnalysis,
  settingsOfMatters,
  settingsOfPatrols,
  settingsOfPeople,
  settingsOfPlaces,
} from './service'
import { UnitsPart } from './units-part'

/** What an administrator may change, each with its history; and the units with their members. */
export default function SettingsPage() {
  const { t } = useLanguage()
  return (
    <Page title={t('rail.settings')}>
      <Section title={t('settings.ofMatters')}>
        <Kinds service={settingsOfMatters} />
      </Section>
      <Section title={t('settings.ofPeople')}>
        <Kinds service={settingsOfPeople} />
      </Section>
      <Section title={t('settings.ofPlaces')}>
        <Kinds service={settingsOfPlaces} />
      </Section>
      <Section title={t('settings.ofPatrols')}>
        <Kinds service={settingsOfPatrols} />
      </Section>
      <Section title={t('settings.ofAnalysis')}>
        <Kinds service={settingsOfAnalysis} />
      </Section>
      <Section title={t('units.title')}>
        <UnitsPart />
      </Section>
    </Page>
  )
}

function Kinds({ service }: { service: SettingsService }) {
  const { t, formats, language } = useLanguage()
  const settings = useAnswer(`settings ${service.base} ${language}`, service.list)
  const personName = usePersonName(settings.data?.map(({ by }) => by))
  return (
    <Loaded answer={settings} what="problem.settings" empty={{ when: (all) => all.length === 0, say: 'settings.none' }}>
      {(all) => (
        <ul className="rows">
          {all.map(({ kind, title, help, version, at, by }) => (
            <li key={kind} className="row">
              <Link className="row-link" href={`${service.base}/${kind}`}>
                <span className="row-main">
                  <strong>{title}</strong>
                  {help && <span className="row-sub">{help}</span>}
                </span>
                <span className="row-sub">
                  {version > 0
                    ? `${t('settings.version', { version })} · ${t('desk.byAt', { name: personName(by), at: at ? formats.moment(at) : '' })}`
                    : t('settings.asDelivered')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}
