import { settingsOfPeople } from './service'
import { SettingOf } from './setting-page'

/** One kind of settings about people's work: staffing, help, rights. */
export default function PeopleSettingPage({ kind }: { kind: string }) {
  return <SettingOf kind={kind} service={settingsOfPeople} />
}
