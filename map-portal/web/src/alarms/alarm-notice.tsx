import { AlertFilled } from '@ant-design/icons'
import { useLanguage } from '../i18n/language'
import { useAlarmCount } from '../live/alarm-count'
import { Link } from '../route/link'
import { may } from '../session/rights'
import { useSession } from '../session/session-context'

/** On every page of those at a duty desk: somebody needs help and nobody has said that they are at it. Seen, not heard. */
export function AlarmNotice() {
  const session = useSession()
  return may(session, 'followAlarms') ? <Ringing /> : null
}

function Ringing() {
  const { t } = useLanguage()
  const count = useAlarmCount()
  return (
    <div role="alert">
      {count !== undefined && count.ringing > 0 && (
        <Link className="alarm-notice" href="/alarms">
          <AlertFilled aria-hidden /> {t('alarm.ringing', { count: count.ringing })}
        </Link>
      )}
    </div>
  )
}
