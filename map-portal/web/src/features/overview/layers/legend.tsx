import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { useState } from 'react'
import type { Heat } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { classColours, classifications, ground, hotSpotColours } from '../../../map/palette'
import { Swatch } from '../../../map/swatch'
import { useNarrow } from '../../../shared/window/use-narrow'
import { useScene } from '../scene/scene'
import type { Classes } from './use-classes'

/** What the colours mean, of how many, out of what and when. */
export function Legend({ classes }: { classes: Classes }) {
  const { t } = useLanguage()
  const { view, sight, unit, childLevel } = useScene()
  const [unfolded, setUnfolded] = useState(!useNarrow())
  if (sight !== 'figures' || view.shown === 'none') return null
  const unitName = t(`unit.${unit === 'area' ? childLevel : unit}`)
  return (
    <section className="card legend" aria-label={t('legend.title')}>
      <h2>
        <button type="button" aria-expanded={unfolded} title={t('legend.fold')} onClick={() => setUnfolded(!unfolded)}>
          {t(`legend.${view.shown}`, { unit: unitName })}
          {unfolded ? <DownOutlined aria-hidden /> : <UpOutlined aria-hidden />}
        </button>
      </h2>
      {unfolded && (view.shown === 'count' ? <CountLegend classes={classes} /> : <HotSpotLegend unitName={unitName} />)}
    </section>
  )
}

function CountLegend({ classes: { bounds, cells, smallest } }: { classes: Classes }) {
  const { t, formats } = useLanguage()
  const { unit, childLevel, mapHeat, listHeat, playing, coverage, extent } = useScene()
  const heat = unit === 'hex' ? listHeat : mapHeat
  const colours = classColours(bounds.length)
  const range = (index: number) => {
    const from = index === 0 ? Math.min(smallest, bounds[0] ?? 1) : (bounds[index - 1] ?? 0) + 1
    const to = bounds[index] ?? from
    if (playing && index === bounds.length - 1) return `≥ ${formats.number(from)}`
    return from === to ? formats.number(from) : t('legend.range', { from: formats.number(from), to: formats.number(to) })
  }
  if (!heat.data && (heat.problem || extent.problem)) {
    return (
      <ul>
        <Swatch pattern="dots" name={t('figures.noData')} />
      </ul>
    )
  }
  const total =
    heat.data?.total === undefined ? t('figures.noTotal') : t('legend.total', { total: formats.number(heat.data.total) })
  return (
    <>
      <ul>
        {unit !== 'hex' && <Swatch colour={ground.zero} name={t('legend.zero')} />}
        {bounds.map((bound, index) => (
          <Swatch key={bound} colour={colours[index] ?? ground.zero} name={range(index)} />
        ))}
        <Swatch pattern="hatch" name={t('figures.withheld')} />
        {coverage.codes && <Swatch pattern="dots" name={t('figures.noData')} />}
      </ul>
      <p>
        {[
          t('legend.cells', { cells: formats.number(cells), unit: t(`units.${unit === 'area' ? childLevel : unit}`) }),
          heat.data && total,
        ]
          .filter(Boolean)
          .join(' · ')}
        {unit !== 'hex' && heat.data && heat.data.withheldCells > 0 && (
          <> · {t('figures.withheldCells', { count: formats.number(heat.data.withheldCells) })}</>
        )}
      </p>
      <p>{heat.data && formats.window(heat.data)}</p>
      <Exactness heat={heat.data} />
      {unit === 'hex' && <p>{t('legend.onScreen')}</p>}
      {playing && <p>{t('legend.held')}</p>}
      {!playing && heat.loading && <p aria-busy="true">{t('legend.updating')}</p>}
    </>
  )
}

/** Whether the counts are told as they are. */
function Exactness({ heat }: { heat?: Heat }) {
  const { t } = useLanguage()
  return heat && <p>{t(heat.exact ? 'legend.exact' : 'legend.perturbed')}</p>
}

function HotSpotLegend({ unitName }: { unitName: string }) {
  const { t, formats } = useLanguage()
  const { mapHotSpots } = useScene()
  const found = mapHotSpots.data
  const count = (classification: string) => found?.cells.filter((cell) => cell.classification === classification).length ?? 0
  return (
    <>
      <ul>
        {classifications.map((classification) => (
          <Swatch
            key={classification}
            colour={hotSpotColours[classification]}
            name={t(`hot.${classification}`)}
            count={formats.number(count(classification))}
          />
        ))}
      </ul>
      {found && (
        <>
          <p>
            <strong>
              {t(`hot.conclusion.${found.conclusion}`, {
                n: formats.number(found.n),
                significant: formats.number(found.significant),
                unit: unitName,
              })}
            </strong>
          </p>
          <p>{formats.window(found)}</p>
          {found.imputed > 0 && <p>{t('hot.imputed', { count: formats.number(found.imputed) })}</p>}
          <details>
            <summary>{t('hot.method')}</summary>
            <p>{found.method}</p>
          </details>
        </>
      )}
      {mapHotSpots.loading && <p aria-busy="true">{t('legend.updating')}</p>}
    </>
  )
}
