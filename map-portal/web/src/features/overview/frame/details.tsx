import { CloseOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useLanguage } from '../../../locales/language'
import { ChangeMark } from '../../../map/change-mark'
import { HotSpotMark } from '../../../map/hot-spot-mark'
import { FigureText } from '../../../shared/figures/figure-text'
import { rateOf } from '../../../shared/figures/rate'
import { chooseGrid } from '../scene/moves'
import { useScene } from '../scene/scene'
import { nameIn } from '../table/ranking'
import { Owed, Serving } from './answerable'
import { ReportSheet } from './report-sheet'

/** The place as a whole: its name, how many matters, of how many households. */
export function PlaceDetails() {
  const { t, formats, nameOf } = useLanguage()
  const { place, tree, listHeat, sight, rows, matters, childLevel } = useScene()
  const { area } = place
  const total = listHeat.data?.total
  const rate = total === undefined ? undefined : rateOf(total, area?.households)
  const grids = area?.gridCount ?? tree.roots.reduce((sum, root) => sum + root.gridCount, 0)
  const howMany = (count: number, unit: typeof childLevel | 'grid') =>
    t('figures.units', { count: formats.number(count), unit: t(count === 1 ? `unit.${unit}` : `units.${unit}`) })
  return (
    <div className="details">
      <h1>{area ? nameOf(area) : t('area.all')}</h1>
      <p className="page-quiet">
        {[
          area && t(`area.${area.level}`),
          place.children.length > 0 && howMany(place.children.length, childLevel),
          howMany(grids || rows.length, 'grid'),
          area?.households !== undefined && t('figures.households', { count: formats.number(area.households) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {area?.level === 'village' && <ReportSheet code={area.code} />}
      {sight === 'areas' && (
        <div className="areas-only" role="note">
          <strong>{t('session.areasOnly')}</strong>
          <p>{t('session.areasOnlyHint')}</p>
        </div>
      )}
      {sight === 'figures' && matters && listHeat.data && (
        <p className="big-figure">
          {total === undefined ? (
            <Tooltip title={t('figures.noTotalHint')}>
              <strong>{t('figures.noTotal')}</strong>
            </Tooltip>
          ) : (
            <>
              <strong>{formats.number(total)}</strong> {t('figures.pieces')}
            </>
          )}
        </p>
      )}
      {rate && total !== undefined && area?.households ? (
        <p className="page-quiet details-rate">
          {t('figures.perHouseholds', {
            rate: formats.tenth(rate.value),
            low: formats.tenth(rate.low),
            high: formats.tenth(rate.high),
            count: formats.number(total),
            households: formats.number(area.households),
          })}
        </p>
      ) : null}
      {area && <Owed code={area.code} />}
      {area?.level === 'village' && <Serving code={area.code} of="village" />}
    </div>
  )
}

/** The grid that was clicked or chosen in the table. */
export function GridDetails() {
  const { t, formats, language, nameOf } = useLanguage()
  const { rows, grids, view, place, sight } = useScene()
  const row = rows.find((one) => one.code === view.grid)
  const grid = grids.data?.find((one) => one.code === view.grid)
  if (!row || !grid) return null
  const { hotSpot, change } = row
  return (
    <section className="details chosen-details" aria-label={t('details.title')}>
      <div className="card-head">
        <h2>{nameIn(row, language)}</h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('details.close')}
          onClick={() => chooseGrid(undefined)}
        />
      </div>
      <p className="page-quiet">
        {[
          t(`area.${grid.kind}`),
          place.area && t('details.of', { area: nameOf(place.area) }),
          grid.households !== undefined && t('figures.households', { count: formats.number(grid.households) }),
          `${t('details.code')} ${grid.code}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ReportSheet code={grid.code} />
      {sight === 'figures' && (
        <dl>
          <dt>{t('figures.matters')}</dt>
          <dd>
            <FigureText figure={row.figure} />
          </dd>
          {change && change !== 'withheld' && (
            <>
              <dt>{t('table.before')}</dt>
              <dd>
                {formats.number(change.before)} <ChangeMark kind={change.kind} />
              </dd>
            </>
          )}
          {hotSpot && (
            <>
              <dt>{t('hot.title')}</dt>
              <dd>
                <HotSpotMark classification={hotSpot.classification} />
                <small>
                  {t('hot.scores', { z: formats.decimal(hotSpot.z), p: probability(hotSpot.p), q: probability(hotSpot.q) })}
                </small>
              </dd>
            </>
          )}
        </dl>
      )}
      <Owed code={grid.code} />
      <Serving code={grid.code} of="grid" />
    </section>
  )
}

function probability(value: number): string {
  return value < 0.0001 ? value.toExponential(1) : value.toFixed(4)
}
