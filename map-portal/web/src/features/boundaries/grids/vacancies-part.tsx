import { Input, Select } from 'antd'
import { api, bodyOf } from '../../../api/client'
import { type StaffOffice, staffOffices } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { today } from '../../../shared/marks/due'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { isDay } from '../../../shared/time/days'
import { SheetButton } from './sheet-button'

/** Grids that lack somebody on a day. */
export function VacanciesPart() {
  const { t, formats, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'on', 'missing'])
  const on = asked.on && isDay(asked.on) ? asked.on : today()
  const query = { area: asked.area, on, missing: staffOffices.find((office) => office === asked.missing) }
  const pages = usePages(`vacancies ${JSON.stringify(query)} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/grid/posts/vacancies', { signal, params: { query: { ...query, cursor, limit: 50 } } })),
  )
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <label className="filter-day">
          {t('grids.day')}
          <Input
            type="date"
            value={on}
            onChange={({ target }) => isDay(target.value) && show({ on: target.value === today() ? undefined : target.value })}
          />
        </label>
        <Select
          className="filter-many"
          value={query.missing}
          allowClear
          placeholder={t('grids.everyOffice')}
          aria-label={t('field.office')}
          onChange={(missing: StaffOffice | undefined) => show({ missing })}
          options={staffOffices.map((value) => ({ value, label: t(`choice.Office.${value}`) }))}
        />
        <SheetButton address="/api/grid/posts/vacancies/export" query={query} file="vacancies.xlsx" />
      </search>
      <Loaded answer={pages.answer} what="problem.grids" empty={{ when: (all) => all.length === 0, say: 'grids.noVacancies' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map(({ code, name, areaName, households, missing }) => (
                <li key={code} className="row">
                  <Link className="row-link" href={`/grids/${encodeURIComponent(code)}`}>
                    <span className="row-main">
                      <strong>{name}</strong>
                      <span className="row-sub">
                        {code} · {areaName}
                        {households !== undefined && ` · ${t('grids.households', { count: formats.number(households) })}`}
                      </span>
                    </span>
                    <span className="row-marks">
                      {missing.map((office) => (
                        <span key={office} className="tag tag-rung">
                          {t('grids.missing', { office: t(`choice.Office.${office}`) })}
                        </span>
                      ))}
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
