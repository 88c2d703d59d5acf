import { Alert, Button } from 'antd'
import type { ReportMatch } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useCategoryName } from '../../../shared/directory/directory'
import { StatusTag } from '../../../shared/marks/marks'

interface Props {
  matches: ReportMatch[]
  join: (disputeId: string) => void
  sending: boolean
}

/** Matters it may belong to, and why. Matters are compared, never people rated. */
export function Matches({ matches, join, sending }: Props) {
  const { t, formats } = useLanguage()
  const categoryName = useCategoryName()
  return (
    <Alert
      type="info"
      role="status"
      title={t('report.matches', { count: matches.length })}
      description={
        <ul className="rows">
          {matches.map(({ disputeId, number, category, status, receivedAt, summary, grounds }) => (
            <li key={disputeId} className="row">
              <div className="row-main">
                <strong>
                  {categoryName(category)} · {number}
                </strong>
                <span className="row-sub">
                  {formats.moment(receivedAt)} <StatusTag status={status} />
                </span>
                {summary && <p>{summary}</p>}
                <ul className="plain">
                  {grounds.map(({ ground, text }) => (
                    <li key={ground}>{text}</li>
                  ))}
                </ul>
              </div>
              <Button loading={sending} onClick={() => join(disputeId)}>
                {t('report.join')}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  )
}
