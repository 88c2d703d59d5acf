import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { RungMark } from '../../shared/marks/rung-mark'
import { may } from '../../shared/session/rights'
import { useSession } from '../../shared/session/session-context'
import { Headline } from './headline'
import { type Told, useTold } from './topic'

const UNITS = 5

/** What the administration has promised and not kept, by who answers for it; hazards that were not put right in time. */
export function PromisesPart(told: Told) {
  const { t, formats } = useLanguage()
  const { area } = told
  const overdue = useTold('overdue', told, (signal) =>
    bodyOf(api.GET('/api/dispute/overdue', { signal, params: { query: { area } } })),
  )
  return (
    <>
      <Loaded answer={overdue} what="problem.overdue">
        {({ promises, units }) => (
          <>
            <Headline figure={formats.number(promises)}>
              {promises > 0 ? t('briefing.promises.of', { units: units.length }) : t('overdue.none')}
            </Headline>
            <ul className="brief-list">
              {[...units]
                .sort((one, other) => other.overdue - one.overdue)
                .slice(0, UNITS)
                .map(({ unitCode, name, overdue: count, highestRung }) => (
                  <li key={unitCode ?? name}>
                    <span>{name}</span>
                    <span>
                      <RungMark rung={highestRung} /> <b>{formats.number(count)}</b>
                    </span>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Loaded>
      {may(useSession(), 'listOverdueHazards') && <Hazards {...told} />}
    </>
  )
}

function Hazards(told: Told) {
  const { t, formats } = useLanguage()
  const { area } = told
  const ladder = useTold('hazards', told, (signal) =>
    bodyOf(api.GET('/api/place/hazards/ladder', { signal, params: { query: { area } } })),
  )
  return (
    <Loaded answer={ladder} what="problem.hazards" quietWhenRefused>
      {({ rungs }) => {
        const count = rungs.reduce((sum, { items }) => sum + items.length, 0)
        return <p>{t('briefing.promises.hazards', { count: formats.number(count) })}</p>
      }}
    </Loaded>
  )
}
