import { Select } from 'antd'
import { api, bodyOf } from '../../../api/client'
import { type GridKind, gridKinds, type RegisteredGrid } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { usePersonName } from '../../../shared/directory/directory'
import { WordsSearch } from '../../../shared/page/words-search'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { SheetButton } from './sheet-button'

/** Every grid the reader may see, with who leads it. */
export function RegisterPart() {
  const { t, language } = useLanguage()
  const session = useSession()
  const { asked, show } = useAddress(['area', 'kind', 'q'])
  const query = { area: asked.area, kind: gridKinds.find((kind) => kind === asked.kind), q: asked.q }
  const pages = usePages(`register ${JSON.stringify(query)} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/grid/register', { signal, params: { query: { ...query, cursor, limit: 50 } } })),
  )
  const personName = usePersonName(pages.answer.data?.flatMap(({ leaders }) => leaders))
  return (
    <>
      <search className="filters">
        <WordsSearch words={asked.q} search={(q) => show({ q })} label={t('grids.words')} />
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <Select
          className="filter-many"
          value={query.kind}
          allowClear
          placeholder={t('grids.everyKind')}
          aria-label={t('grids.kind')}
          onChange={(kind: GridKind | undefined) => show({ kind })}
          options={gridKinds.map((value) => ({ value, label: t(`choice.GridKind.${value}`) }))}
        />
        {may(session, 'exportRegister') && <SheetButton address="/api/grid/register/export" query={query} file="grids.xlsx" />}
      </search>
      <Loaded answer={pages.answer} what="problem.grids" empty={{ when: (all) => all.length === 0, say: 'grids.none' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map((grid) => (
                <GridRow key={grid.code} grid={grid} leader={grid.leaders.map(personName).join(t('desk.listComma'))} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </>
  )
}

function GridRow({ grid, leader }: { grid: RegisteredGrid; leader: string }) {
  const { t, nameOf, formats } = useLanguage()
  const { code, areaName, kind, households, workers } = grid
  const about = [
    code,
    areaName,
    households !== undefined && t('grids.households', { count: formats.number(households) }),
    leader ? t('grids.ledBy', { name: leader }) : t('grids.noLeader'),
  ]
  return (
    <li className="row">
      <Link className="row-link" href={`/grids/${encodeURIComponent(code)}`}>
        <span className="row-main">
          <strong>{nameOf(grid)}</strong>
          <span className="row-sub">{about.filter(Boolean).join(' · ')}</span>
        </span>
        <span className="row-marks">
          {workers > 0 && <span className="tag tag-quiet">{t('grids.workers', { count: workers })}</span>}
          <span className="tag">{t(`choice.GridKind.${kind}`)}</span>
        </span>
      </Link>
    </li>
  )
}
