import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAreaName, useCategoryName, usePersonName } from '../../../shared/directory/directory'
import { Page } from '../../../shared/page/page'
import { Link } from '../../../shared/route/link'
import { useToReview } from './to-review'

/** Entries that wait for my review, or came back to me. */
export default function ReportsPage() {
  const { t, formats } = useLanguage()
  const categoryName = useCategoryName()
  const areaName = useAreaName()
  const personName = usePersonName()
  const waiting = useToReview()
  return (
    <Page title={t('reports.toReview')}>
      <Loaded answer={waiting} what="problem.reports" empty={{ when: (all) => all.length === 0, say: 'reports.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ id, state, category, enteredBy, enteredAt, gridCode, ticket, summary }) => (
              <li key={id} className="row">
                <Link className="row-link" href={`/reports/${id}`}>
                  <span className="row-main">
                    <strong>
                      {categoryName(category)} · {ticket}
                    </strong>
                    <span className="row-sub">
                      {[summary, personName(enteredBy), areaName(gridCode), formats.moment(enteredAt)]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <span className="row-marks">
                    <span className="tag">{t(`choice.ReportState.${state}`)}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  )
}
