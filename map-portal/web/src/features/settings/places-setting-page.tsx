import { settingsOfPlaces } from './service'
import { SettingOf } from './setting-page'

/** One kind of settings about places: kinds, intervals, grades, deadlines, the calendar of campaigns. */
export default function PlacesSettingPage({ kind }: { kind: string }) {
  return <SettingOf kind={kind} service={settingsOfPlaces} />
}
