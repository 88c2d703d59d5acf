import type { AnalysisReport } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Link } from '../../shared/route/link'
import { ReportProgress, ReportState } from './report-state'

/** One report: what it is about, who made it when, how far it is, and whether something is missing in it. */
export function ReportRow({ report, madeBy }: { report: AnalysisReport; madeBy: string }) {
  const { t, formats } = useLanguage()
  const { id, title, kind, areaName, madeAt, state, silent } = report
  return (
    <li className="row" data-overdue={state === 'FAILED'}>
      <Link className="row-link" href={`/papers/${id}`}>
        <span className="row-main">
          <strong>{title}</strong>
          <span className="row-sub">
            {[
              t(`choice.ReportKind.${kind}`),
              areaName,
              formats.window(report),
              t('desk.byAt', { name: madeBy, at: formats.moment(madeAt) }),
            ].join(' · ')}
          </span>
          <ReportProgress report={report} />
        </span>
        <span className="row-marks">
          {silent.length > 0 && <span className="tag tag-rung">{t('papers.incomplete')}</span>}
          <ReportState report={report} />
        </span>
      </Link>
    </li>
  )
}
