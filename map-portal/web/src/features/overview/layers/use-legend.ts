import type { Heat } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { changeColours, classColours, classifications, ground, hotSpotColours } from '../../../map/palette'
import type { SwatchOf } from '../../../map/swatch'
import { type ChangeKind, changeKinds, FEWEST_TO_COMPARE } from '../../../shared/figures/change'
import { type Shade, shadeOf, shareBounds } from '../../../shared/figures/coverage-shares'
import { type Scene, useScene } from '../scene/scene'
import type { Classes } from './use-classes'

/** What the colours of the map mean, in words; on the screen and on paper the same. */
export interface LegendText {
  title: string
  rows: SwatchOf[]
  /** What a test found. */
  conclusion?: string
  /** Of how many, out of what, when, and whether the counts are told as they are. */
  notes: string[]
}

/** Undefined where nothing is shaded. */
export function useLegend(classes: Classes): LegendText | undefined {
  const words = useLanguage()
  const scene = useScene()
  const { view, sight, unit, childLevel } = scene
  if (sight !== 'figures' || view.shown === 'none') return undefined
  const unitName = words.t(`unit.${unit === 'area' ? childLevel : unit}`)
  const title = words.t(`legend.${view.shown}`, { unit: unitName })
  if (view.shown === 'count') return { title, ...counts(classes, scene, words) }
  if (view.shown === 'coverage') return { title, ...seen(scene, words) }
  return { title, ...(view.shown === 'change' ? changes(scene, words) : hotSpots(unitName, scene, words)) }
}

type Words = ReturnType<typeof useLanguage>
type Meaning = Omit<LegendText, 'title'>

/** The counts that the map shades by: hexagons are counted for the tiles, and their whole with the list. */
export function shadedHeat({ unit, mapHeat, listHeat }: Scene) {
  return unit === 'hex' ? listHeat : mapHeat
}

function counts({ bounds, cells, smallest }: Classes, scene: Scene, { t, formats }: Words): Meaning {
  const { unit, childLevel, playing, coverage, extent } = scene
  const heat = shadedHeat(scene)
  const noData: SwatchOf = { pattern: 'dots', name: t('figures.noData') }
  if (!heat.data && (heat.problem || extent.problem)) return { rows: [noData], notes: [] }
  const colours = classColours(bounds.length)
  const range = (index: number) => {
    const from = index === 0 ? Math.min(smallest, bounds[0] ?? 1) : (bounds[index - 1] ?? 0) + 1
    const to = bounds[index] ?? from
    if (playing && index === bounds.length - 1) return `≥ ${formats.number(from)}`
    return from === to ? formats.number(from) : t('legend.range', { from: formats.number(from), to: formats.number(to) })
  }
  const withheld = unit !== 'hex' && heat.data ? heat.data.withheldCells : 0
  const sums = [
    t('legend.cells', { cells: formats.number(cells), unit: t(`units.${unit === 'area' ? childLevel : unit}`) }),
    heat.data && totalOf(heat.data, { t, formats }),
    withheld > 0 && t('figures.withheldCells', { count: formats.number(withheld) }),
  ]
  return {
    rows: [
      ...(unit === 'hex' ? [] : [{ colour: ground.zero, name: t('legend.zero') }]),
      ...bounds.map((_, index) => ({ colour: colours[index] ?? ground.zero, name: range(index) })),
      { pattern: 'hatch', name: t('figures.withheld') },
      ...(coverage.codes ? [noData] : []),
    ],
    notes: [
      sums.filter(Boolean).join(' · '),
      heat.data && formats.window(heat.data),
      heat.data && t(heat.data.exact ? 'legend.exact' : 'legend.perturbed'),
      unit === 'hex' && t('legend.onScreen'),
      playing && t('legend.held'),
    ].filter((note) => note !== undefined && note !== false),
  }
}

function totalOf({ total }: Heat, { t, formats }: Pick<Words, 't' | 'formats'>): string {
  return total === undefined ? t('figures.noTotal') : t('legend.total', { total: formats.number(total) })
}

function seen({ mapSeen: { data }, window }: Scene, { t, formats }: Words): Meaning {
  const shades = [...(data?.values() ?? [])].map(shadeOf)
  const count = (shade: Shade) => formats.number(shades.filter((one) => one === shade).length)
  const colours = classColours(shareBounds.length)
  const percent = (share: number) => `${Math.round(share * 100)} %`
  return {
    rows: [
      { colour: ground.nodata, name: t('coverage.noData'), count: count('nodata') },
      { colour: ground.zero, name: t('coverage.notSeen'), count: count('zero') },
      ...shareBounds.map((bound, index) => ({
        colour: colours[index] ?? ground.zero,
        name: t('coverage.upTo', { from: percent(shareBounds[index - 1] ?? 0), to: percent(bound) }),
        count: count(index),
      })),
    ],
    notes: window ? [formats.window(window), t('legend.seen')] : [],
  }
}

function changes({ mapHeat, mapBefore, mapChanges, yearBefore, extent }: Scene, { t, formats }: Words): Meaning {
  if (extent.data && !yearBefore) {
    return { rows: [], conclusion: t('change.nothingBefore', { day: formats.day(extent.data.from) }), notes: [] }
  }
  const count = (kind: ChangeKind | 'withheld') => {
    const all = [...(mapChanges?.values() ?? [])]
    return formats.number(all.filter((change) => (change === 'withheld' ? change : change.kind) === kind).length)
  }
  const [now, before] = [mapHeat.data, mapBefore.data]
  const totals = now?.total !== undefined && before?.total !== undefined
  return {
    rows: [
      ...changeKinds.map((kind) => ({ colour: changeColours[kind], name: t(`change.${kind}`), count: count(kind) })),
      { pattern: 'hatch', name: t('figures.withheld'), count: count('withheld') },
    ],
    conclusion: totals ? t('change.totals', { now: formats.number(now.total), before: formats.number(before.total) }) : undefined,
    notes: [
      now && formats.window(now),
      before && t('change.before', { window: formats.window(before) }),
      now && t('change.method', { fewest: FEWEST_TO_COMPARE }),
      now && t(now.exact ? 'legend.exact' : 'legend.perturbed'),
    ].filter((note) => note !== undefined),
  }
}

function hotSpots(unitName: string, { mapHotSpots: { data: found } }: Scene, { t, formats }: Words): Meaning {
  const count = (classification: string) => found?.cells.filter((cell) => cell.classification === classification).length ?? 0
  const rows = classifications.map((classification) => ({
    colour: hotSpotColours[classification],
    name: t(`hot.${classification}`),
    count: formats.number(count(classification)),
  }))
  if (!found) return { rows, notes: [] }
  return {
    rows,
    conclusion: t(`hot.conclusion.${found.conclusion}`, {
      n: formats.number(found.n),
      significant: formats.number(found.significant),
      unit: unitName,
    }),
    notes: [formats.window(found), ...(found.imputed > 0 ? [t('hot.imputed', { count: formats.number(found.imputed) })] : [])],
  }
}
