import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { useAreaName } from '../../../shared/directory/directory'
import { OverdueTag } from '../../../shared/marks/marks'

/** Requests that the administration has not answered in time. */
export function OverdueRights() {
  const { t, formats } = useLanguage()
  const areaName = useAreaName()
  const pages = usePages('overdue rights', (cursor, signal) =>
    bodyOf(api.GET('/api/person/rights-requests/overdue', { signal, params: { query: { cursor, limit: 50 } } })),
  )
  return (
    <Loaded answer={pages.answer} what="problem.rights" empty={{ when: (all) => all.length === 0, say: 'rights.noneOverdue' }}>
      {(all) => (
        <>
          <ul className="rows">
            {all.map(({ label, kind, areaCode, dueOn, daysOver }) => (
              <li key={label} className="row" data-overdue>
                <span className="row-main">
                  <strong>
                    {t(`choice.RightsKind.${kind}`)} · {label}
                  </strong>
                  <span className="row-sub">
                    {areaName(areaCode)} · {t('rights.wasDue', { day: formats.day(dueOn) })}
                  </span>
                </span>
                <OverdueTag words={t('due.late.days', { amount: daysOver })} />
              </li>
            ))}
          </ul>
          <MoreButton pages={pages} />
        </>
      )}
    </Loaded>
  )
}
