import { AlarmNotice } from '../../features/patrols/alarms/alarm-notice'
import { OnDuty } from '../../features/patrols/duty/on-duty'

/** What is said, and what goes on, wherever somebody is. */
export function OnEveryPage() {
  return (
    <>
      <AlarmNotice />
      <OnDuty />
    </>
  )
}
