import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { DueText } from '../../../shared/marks/due-text'
import { Link } from '../../../shared/route/link'

/** Whose certificate ends soon or has ended: to see to it in time. */
export function ExpiringPart({ area }: { area: string }) {
  const { t, language } = useLanguage()
  const expiring = useAnswer(`expiring ${area} ${language}`, (signal) =>
    bodyOf(api.GET('/api/person/staffing/expiring', { signal, params: { query: { area } } })),
  )
  return (
    <Loaded answer={expiring} what="problem.staffing" empty={{ when: (all) => all.length === 0, say: 'staffing.noneExpiring' }}>
      {(all) => (
        <ul className="rows">
          {all.map(({ username, name, areaName, expiresOn, state }) => (
            <li key={username} className="row" data-overdue={state === 'EXPIRED'}>
              <Link className="row-link" href={`/staffing/members/${encodeURIComponent(username)}`}>
                <span className="row-main">
                  <strong>{name}</strong>
                  <span className="row-sub">{areaName}</span>
                </span>
                <span className="row-marks">
                  <span className="tag">{t(`certificate.${state}`)}</span>
                  <DueText day={expiresOn} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}
