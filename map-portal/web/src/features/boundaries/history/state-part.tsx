import { useMemo } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { BesideMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import type { Drawn } from '../../../shared/geometry/drawn'
import { today } from '../../../shared/marks/due'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { isDay } from '../../../shared/time/days'
import { DayField } from './day-field'

interface Unit {
  code: string
  name: string
  nameEn?: string
  validFrom?: string
  area: boolean
}

/** Boundaries are asked for one by one: of more units than these only the names are shown. */
const MOST_DRAWN = 60
const PAGE_ROWS = 1000

/** The areas or grids right below an area as they were on a day, in a list and on the map. */
export function StatePart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'at'])
  const at = asked.at && isDay(asked.at) ? asked.at : today()
  const { area } = asked
  const answer = useAnswer(`state of ${area} at ${at} ${language}`, (signal) => stateOf(area, at, signal), `${area}`)
  return (
    <>
      <search className="filters">
        <AreaSelect area={area} choose={(next) => show({ area: next })} />
        <DayField label={t('history.at')} day={at} choose={(day) => show({ at: day })} />
      </search>
      <Loaded answer={answer} what="problem.history" empty={{ when: (all) => all.length === 0, say: 'history.nothing' }}>
        {(units) => <State key={`${area} ${at}`} units={units} at={at} open={(code) => show({ area: code })} />}
      </Loaded>
    </>
  )
}

/** What lay right below an area on a day; the topmost areas without one. */
async function stateOf(area: string | undefined, at: string, signal: AbortSignal): Promise<Unit[]> {
  const areas = await bodyOf(
    api.GET('/api/grid/areas', {
      signal,
      params: { query: { ...(area ? { parent: area } : { root: true }), at, limit: PAGE_ROWS } },
    }),
  )
  if (areas.items.length > 0 || !area) return areas.items.map((one) => ({ ...one, area: true }))
  const grids = await bodyOf(api.GET('/api/grid/grids', { signal, params: { query: { area, at, limit: PAGE_ROWS } } }))
  return grids.items.map((one) => ({ ...one, area: false }))
}

function State({ units, at, open }: { units: readonly Unit[]; at: string; open: (code: string) => void }) {
  const { t, nameOf, formats } = useLanguage()
  const drawn = units.length <= MOST_DRAWN
  const outlines = useAnswer(drawn ? `outlines at ${at} ${units.map(({ code }) => code)}` : null, (signal) =>
    Promise.all(units.map((unit) => outlineOf(unit, at, signal))),
  )
  const own = useMemo(() => (outlines.data ?? []).flatMap((one) => one ?? []), [outlines.data])
  return (
    <BesideMap shows={own.length} label={t('history.map')} own={own}>
      <p className="page-quiet">{t('history.counts', { count: formats.number(units.length), day: formats.day(at) })}</p>
      {!drawn && <p className="page-quiet">{t('history.notDrawn', { count: formats.number(MOST_DRAWN) })}</p>}
      <ul className="rows">
        {units.map((unit) => (
          <li key={unit.code} className="row">
            <span className="row-main">
              <strong>{nameOf(unit)}</strong>
              <span className="row-sub">
                <span>{unit.code}</span>
                {unit.validFrom && <span>{t('history.since', { day: formats.day(unit.validFrom) })}</span>}
              </span>
            </span>
            <span className="row-marks">
              {unit.area && (
                <button type="button" className="plain-link" onClick={() => open(unit.code)}>
                  {t('history.below')}
                </button>
              )}
              <Link href={`/boundaries/history/unit?code=${encodeURIComponent(unit.code)}`}>{t('history.part.unit')}</Link>
            </span>
          </li>
        ))}
      </ul>
    </BesideMap>
  )
}

async function outlineOf({ code, area, name }: Unit, at: string, signal: AbortSignal) {
  const params = { path: { code }, query: { geometry: true, at } }
  const { geometry } = area
    ? await bodyOf(api.GET('/api/grid/areas/{code}', { signal, params }))
    : await bodyOf(api.GET('/api/grid/grids/{code}', { signal, params }))
  return geometry ? [{ geometry: geometry as unknown as Drawn, label: name }] : undefined
}
