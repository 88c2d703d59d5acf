import { Input, InputNumber } from 'antd'
import { api, bodyOf } from '../../../api/client'
import type { Overload } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { usePersonName } from '../../../shared/directory/directory'
import { today } from '../../../shared/marks/due'
import { TableFrame } from '../../../shared/page/table-frame'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { isDay } from '../../../shared/time/days'
import { SheetButton } from './sheet-button'

const USUAL_GRIDS = 3
const USUAL_HOUSEHOLDS = 1200

/** Who has more grids or households in hand than the limits, by name: it says where to send help, and ranks nobody. */
export function OverloadPart() {
  const { t, formats, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'on', 'grids', 'households'])
  const on = asked.on && isDay(asked.on) ? asked.on : today()
  const maxGrids = limitOf(asked.grids, USUAL_GRIDS)
  const maxHouseholds = limitOf(asked.households, USUAL_HOUSEHOLDS)
  const query = { area: asked.area, on, maxGrids, maxHouseholds }
  const pages = usePages(`overload ${JSON.stringify(query)} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/grid/posts/overload', { signal, params: { query: { ...query, cursor, limit: 50 } } })),
  )
  const personName = usePersonName(pages.answer.data?.map(({ account }) => account))
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
        <label className="filter-day">
          {t('grids.maxGrids')}
          <InputNumber
            min={1}
            max={1000}
            precision={0}
            value={maxGrids}
            onChange={(most) => most && show({ grids: `${most}` })}
          />
        </label>
        <label className="filter-day">
          {t('grids.maxHouseholds')}
          <InputNumber
            min={1}
            max={1_000_000}
            step={100}
            precision={0}
            value={maxHouseholds}
            onChange={(most) => most && show({ households: `${most}` })}
          />
        </label>
        <SheetButton address="/api/grid/posts/overload/export" query={query} file="overload.xlsx" />
      </search>
      <Loaded answer={pages.answer} what="problem.grids" empty={{ when: (all) => all.length === 0, say: 'grids.noOverload' }}>
        {(all) => (
          <>
            <TableFrame>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('field.account')}</th>
                    <th scope="col">{t('grids.gridCount')}</th>
                    <th scope="col">{t('grids.householdCount')}</th>
                    <th scope="col">{t('grids.posts')}</th>
                  </tr>
                </thead>
                <tbody>
                  {all.map((one) => (
                    <tr key={one.account}>
                      <th scope="row">{personName(one.account)}</th>
                      <td>{formats.number(one.grids)}</td>
                      <td>
                        {formats.number(one.households)}
                        {one.unknown > 0 && <small className="cell-sub">{t('grids.unknown', { count: one.unknown })}</small>}
                      </td>
                      <td>
                        <Held posts={one.posts} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      <p className="page-quiet">{t('grids.overloadHint')}</p>
    </>
  )
}

function Held({ posts }: { posts: Overload['posts'] }) {
  const { t } = useLanguage()
  return (
    <ul className="plain-list">
      {posts.map(({ unitCode, unitName, office }) => (
        <li key={`${unitCode} ${office}`}>
          <Link href={`/grids?q=${encodeURIComponent(unitCode)}`}>{unitName}</Link> · {t(`choice.Office.${office}`)}
        </li>
      ))}
    </ul>
  )
}

function limitOf(text: string | undefined, usual: number): number {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : usual
}
