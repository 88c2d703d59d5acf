import { Alert } from 'antd'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

export function useToReview(stamp = 0) {
  const session = useSession()
  return useAnswer(may(session, 'listReportsToReview') ? `to review ${stamp}` : null, (signal) =>
    bodyOf(api.GET('/api/dispute/reports/to-review', { signal })),
  )
}

/** Says that entries wait for my review, or came back to me. */
export function ToReview() {
  const { t } = useLanguage()
  const waiting = useToReview()
  if (!waiting.data?.length) return null
  return (
    <Alert
      type="warning"
      showIcon
      className="desk-notice"
      title={<Link href="/reports">{t('report.toReview', { count: waiting.data.length })}</Link>}
    />
  )
}
