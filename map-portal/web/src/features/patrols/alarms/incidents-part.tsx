import { Select } from 'antd'
import { api, bodyOf } from '../../../api/client'
import type { IncidentState } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { usePersonName } from '../../../shared/directory/directory'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { IncidentBrief } from '../duty/own-incidents'

const states: readonly IncidentState[] = ['OPEN', 'FORWARDED', 'CLOSED']

/** What was noted on patrol: those to be forwarded first. */
export function IncidentsPart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'state'])
  const state = states.find((one) => one === asked.state) ?? 'OPEN'
  const pages = usePages(`incidents ${asked.area} ${state} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/patrol/incidents', { signal, params: { query: { area: asked.area, state, cursor, limit: 50 } } })),
  )
  const personName = usePersonName(pages.answer.data?.map(({ notedBy }) => notedBy))
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <Select
          className="filter-many"
          value={state}
          aria-label={t('people.state')}
          onChange={(next: IncidentState) => show({ state: next === 'OPEN' ? undefined : next })}
          options={states.map((value) => ({ value, label: t(`choice.IncidentState.${value}`) }))}
        />
      </search>
      <Loaded
        answer={pages.answer}
        what="problem.incidents"
        empty={{ when: (all) => all.length === 0, say: 'incident.noneOpen' }}
      >
        {(all) => (
          <>
            <ul className="rows">
              {all.map((one) => (
                <li key={one.id} className="row">
                  <Link className="row-link" href={`/alarms/incidents/${one.id}`}>
                    <span className="row-main">
                      <IncidentBrief incident={one} />
                      <span className="row-sub">
                        {one.teamName} · {personName(one.notedBy)}
                      </span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </>
  )
}
