import { Button } from 'antd'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { emptyRoute, handToRoute } from './route-draft'

/** Where patrols go: check points in order. */
export function RoutesPart() {
  const { t, language } = useLanguage()
  const session = useSession()
  const { asked, show } = useAddress(['area'])
  const routes = useAnswer(`patrol routes ${asked.area} ${language}`, (signal) =>
    bodyOf(api.GET('/api/patrol/routes', { signal, params: { query: { area: asked.area } } })),
  )
  const draw = () => {
    handToRoute({ ...emptyRoute, areaCode: asked.area })
    goTo('/patrols/routes/new')
  }
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        {may(session, 'drawPatrolRoute') && (
          <Button type="primary" data-operation="drawPatrolRoute" onClick={draw}>
            {t('do.drawPatrolRoute')}
          </Button>
        )}
      </search>
      <Loaded answer={routes} what="problem.routes" empty={{ when: (all) => all.length === 0, say: 'patrols.noRoutes' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ id, name, areaName, expectedMinutes, checkPointCount }) => (
              <li key={id} className="row">
                <Link className="row-link" href={`/patrols/routes/${id}`}>
                  <span className="row-main">
                    <strong>{name}</strong>
                    <span className="row-sub">
                      {areaName} · {t('patrols.checkPoints', { count: checkPointCount })} ·{' '}
                      {t('track.minutes', { count: expectedMinutes })}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  )
}
