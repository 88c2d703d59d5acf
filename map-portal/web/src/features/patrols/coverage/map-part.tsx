import { useMemo } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { classColours, ground } from '../../../map/palette'
import { BesideMap } from '../../../map/work-map/beside-map'
import type { GridShade } from '../../../map/work-map/work-map-engine'
import { Loaded } from '../../../shared/answers/loaded'
import { shadesOf, shareBounds } from '../../../shared/figures/coverage-shares'
import { CoverageLegend } from './coverage-legend'
import { CoverageTable } from './coverage-table'
import { ExportButton } from './export-button'
import { PlacesNote } from './places-note'
import { useCoverageWindow } from './use-window'
import { WindowFilters } from './window-filters'

/** What was seen: grids on the map, areas in the table. */
export function MapPart() {
  const { t, language } = useLanguage()
  const window = useCoverageWindow()
  const { area, from, to, period } = window
  const query = { area, from, to, period }
  const key = `${JSON.stringify(query)} ${language}`
  const grids = useAnswer(
    `grid coverage ${key}`,
    (signal) => bodyOf(api.GET('/api/patrol/coverage/grids', { signal, params: { query } })),
    'grid coverage',
  )
  const areas = useAnswer(
    `area coverage ${key}`,
    (signal) => bodyOf(api.GET('/api/patrol/coverage', { signal, params: { query: { ...query, by: 'AREA' } } })),
    'area coverage',
  )
  const shades = useMemo(() => grids.data && shadesFor(grids.data.codes, grids.data.merged), [grids.data])
  return (
    <>
      <search className="filters">
        <WindowFilters window={window} byPeriod />
        <ExportButton address="/api/patrol/coverage/export" query={{ ...query, by: 'AREA' }} />
      </search>
      <div className="coverage-map">
        <BesideMap label={t('coverage.map')} area={area} shades={shades}>
          <Loaded answer={grids} what="problem.coverage">
            {(data) => <CoverageLegend coverage={data} hours={areas.data?.hours} />}
          </Loaded>
        </BesideMap>
      </div>
      <Loaded answer={areas} what="problem.coverage">
        {({ places, rows, total }) => (
          <>
            <PlacesNote places={places} />
            <CoverageTable rows={rows} total={total} />
          </>
        )}
      </Loaded>
    </>
  )
}

function shadesFor(codes: readonly string[], shares: readonly number[]): GridShade[] {
  const colours = classColours(shareBounds.length)
  return [...shadesOf(codes, shares)].map(([shade, of]) => {
    if (shade === 'nodata') return { codes: of }
    return { codes: of, colour: shade === 'zero' ? ground.zero : (colours[shade] ?? ground.zero) }
  })
}
