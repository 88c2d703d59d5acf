import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Incident } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useOnline } from '../../../shared/field/use-kept'
import { Link } from '../../../shared/route/link'

/** What the reader noted on a shift, and what became of it. */
export function OwnIncidents({ shift, stamp }: { shift: string; stamp: number }) {
  const { language } = useLanguage()
  const online = useOnline()
  const own = useAnswer(
    online ? `own incidents ${shift} ${stamp} ${language}` : null,
    (signal) => bodyOf(api.GET('/api/patrol/incidents/own', { signal, params: { query: { shift } } })),
    shift,
  )
  if (!online) return null
  return (
    <Loaded answer={own} what="problem.incidents" empty={{ when: (all) => all.length === 0, say: 'incident.none' }}>
      {(all) => (
        <ul className="rows">
          {all.map((one) => (
            <li key={one.id} className="row">
              <Link className="row-link" href={`/alarms/incidents/${one.id}`}>
                <span className="row-main">
                  <IncidentBrief incident={one} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}

/** What kind it is, when it was noticed, and why it is where it is. */
export function IncidentBrief({ incident }: { incident: Incident }) {
  const { t, formats } = useLanguage()
  const { kind, state, waiting, becameNumber, noticedAt, gridCode, gridName } = incident
  return (
    <>
      <strong>{t(`choice.IncidentKind.${kind}`)}</strong>
      <span className="row-sub">
        {formats.moment(noticedAt)} · {gridName ?? gridCode} · {t(`choice.IncidentState.${state}`)}
        {becameNumber && ` · ${becameNumber}`}
        {state === 'OPEN' && waiting && ` · ${t(`choice.IncidentWaiting.${waiting}`)}`}
      </span>
    </>
  )
}
