import { useMemo } from 'react'
import type { Area } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { ChangeMark } from '../../../map/change-mark'
import { HotSpotMark } from '../../../map/hot-spot-mark'
import { type Figure, type Figures, figuresOf } from '../../../shared/figures/cell-figures'
import type { Change } from '../../../shared/figures/change'
import { FigureText } from '../../../shared/figures/figure-text'
import { type Scene, useScene } from '../scene/scene'

/** What the pointer is over. */
export interface Hovered {
  child?: Area
  grid?: Record<string, unknown>
  hex?: Record<string, unknown>
  x: number
  y: number
}

function figureIn(figures: Figures | undefined, code: string, scene: Scene): Figure | undefined {
  const covered = !scene.coverage.codes || scene.coverage.codes.has(code)
  return figures && (figures.get(code) ?? (covered ? { kind: 'count', count: 0 } : undefined))
}

function ChangeText({ change }: { change: Change | 'withheld' }) {
  const { t, formats } = useLanguage()
  if (change === 'withheld') return <span>{t('figures.withheld')}</span>
  return (
    <>
      <span>{t('change.fromTo', { before: formats.number(change.before), now: formats.number(change.now) })}</span>
      <ChangeMark kind={change.kind} />
    </>
  )
}

function SeenText({ share }: { share?: number }) {
  const { t, formats } = useLanguage()
  if (share === undefined || share < 0) return <span>{t('coverage.noData')}</span>
  return <span>{share === 0 ? t('coverage.notSeen') : formats.share(share)}</span>
}

/** The figure of a cell as the map is shaded by it. */
function CellFigure({ code }: { code: string }) {
  const scene = useScene()
  const { mapHeat, mapHotSpots, mapChanges, mapSeen, view } = scene
  const figures = useMemo(() => mapHeat.data && figuresOf(mapHeat.data), [mapHeat.data])
  const change = mapChanges?.get(code)
  const hot = mapHotSpots.data?.cells.find((cell) => cell.code === code)
  switch (view.shown) {
    case 'count':
      return <FigureText figure={figureIn(figures, code, scene)} />
    case 'change':
      return change && <ChangeText change={change} />
    case 'hot':
      return hot && <HotSpotMark classification={hot.classification} />
    case 'coverage':
      return <SeenText share={mapSeen.data?.get(code)} />
    case 'none':
      return null
  }
}

/** Beside the pointer: name and figure. Everything in it is in the table too. */
export function HoverCard({ hovered: { child, grid, hex, x, y } }: { hovered: Hovered }) {
  const { nameOf } = useLanguage()
  const { unit, view, sight } = useScene()
  const code = unit === 'grid' ? (grid?.code as string | undefined) : child?.code
  if (!child && !grid && !hex) return null
  const hexFigure: Figure | undefined = hex && (hex.withheld ? { kind: 'withheld' } : { kind: 'count', count: Number(hex.count) })
  return (
    <div className="hover-card" style={{ translate: `${x + 14}px ${y + 14}px` }} aria-hidden="true">
      {grid && <strong>{nameOf({ name: String(grid.name ?? grid.code), nameEn: grid.nameEn as string | undefined })}</strong>}
      {child && <span className={grid ? 'hover-in' : 'hover-name'}>{nameOf(child)}</span>}
      {sight === 'figures' && view.shown === 'count' && unit === 'hex' && hexFigure && <FigureText figure={hexFigure} />}
      {sight === 'figures' && unit !== 'hex' && code && <CellFigure code={code} />}
    </div>
  )
}
