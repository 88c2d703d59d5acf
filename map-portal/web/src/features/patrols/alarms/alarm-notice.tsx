import { AlertFilled } from '@ant-design/icons'
import { useLanguage } from '../../../locales/language'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { useAlarmCount } from './alarm-count'

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
