import { useLanguage } from '../i18n/language'
import { useScene } from '../scene/scene'
import { classColours, classifications, ground, hotSpotColours } from './palette'
import { Swatch } from './swatch'
import type { Classes } from './use-classes'

/** What the colours mean, of how many, out of what and when. */
export function Legend({ classes }: { classes: Classes }) {
  const { t } = useLanguage()
  const { view, sight } = useScene()
  if (sight !== 'figures' || view.shown === 'none') return null
  return (
    <section className="card legend" aria-label={t('legend.title')}>
      {view.shown === 'count' ? <CountLegend classes={classes} /> : <HotSpotLegend />}
    </section>
  )
}

function CountLegend({ classes: { bounds, cells } }: { classes: Classes }) {
  const { t, formats } = useLanguage()
  const { unit, mapHeat, listHeat, playing, coverage, window } = useScene()
  const heat = unit === 'hex' ? listHeat : mapHeat
  const colours = classColours(bounds.length)
  const unitName = t(`layers.${unit}`)
  const range = (index: number) => {
    const from = index === 0 ? Math.min(heat.data?.threshold ?? 1, bounds[0] ?? 1) : (bounds[index - 1] ?? 0) + 1
    const to = bounds[index] ?? from
    if (playing && index === bounds.length - 1) return `≥ ${formats.number(from)}`
    return from === to ? formats.number(from) : t('legend.range', { from: formats.number(from), to: formats.number(to) })
  }
  const total = heat.data?.total === undefined ? t('figures.noTotal') : t('legend.total', { total: formats.number(heat.data.total) })
  return (
    <>
      <h2>{t('legend.count', { unit: unitName })}</h2>
      <ul>
        {unit !== 'hex' && <Swatch colour={ground.zero} name={t('legend.zero')} />}
        {bounds.map((bound, index) => (
          <Swatch key={bound} colour={colours[index] ?? ground.zero} name={range(index)} />
        ))}
        <Swatch pattern="hatch" name={t('figures.withheld')} />
        {coverage.codes && <Swatch pattern="dots" name={t('figures.noData')} />}
      </ul>
      <p>
        {[t('legend.cells', { cells: formats.number(cells), unit: unitName }), heat.data && total].filter(Boolean).join(' · ')}
        {unit !== 'hex' && heat.data && heat.data.withheldCells > 0 && (
          <> · {t('figures.withheldCells', { count: formats.number(heat.data.withheldCells) })}</>
        )}
      </p>
      <p>{window && formats.window(window)}</p>
      {unit === 'hex' && <p>{t('legend.onScreen')}</p>}
      {playing && <p>{t('legend.held')}</p>}
      {!playing && heat.loading && <p aria-busy="true">{t('legend.updating')}</p>}
    </>
  )
}

function HotSpotLegend() {
  const { t, formats } = useLanguage()
  const { unit, mapHotSpots } = useScene()
  const found = mapHotSpots.data
  const unitName = t(`layers.${unit}`)
  const count = (classification: string) => found?.cells.filter((cell) => cell.classification === classification).length ?? 0
  return (
    <>
      <h2>{t('legend.hot', { unit: unitName })}</h2>
      <ul>
        {classifications.map((classification) => (
          <Swatch key={classification} colour={hotSpotColours[classification]} name={t(`hot.${classification}`)} count={formats.number(count(classification))} />
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
          <p>{found.method}</p>
          <p>{formats.window(found)}</p>
          {found.imputed > 0 && <p>{t('hot.imputed', { count: formats.number(found.imputed) })}</p>}
        </>
      )}
      {mapHotSpots.loading && <p aria-busy="true">{t('legend.updating')}</p>}
    </>
  )
}
