import { settingsOfPatrols } from './service'
import { SettingOf } from './setting-page'

/** One kind of settings about patrols: the notice before check-in, coverage, the weights of the gap list, limits. */
export default function PatrolsSettingPage({ kind }: { kind: string }) {
  return <SettingOf kind={kind} service={settingsOfPatrols} />
}
