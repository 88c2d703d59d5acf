import { useMemo } from 'react'
import type { Area } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { HotSpotMark } from '../../../map/hot-spot-mark'
import { type Figure, type Figures, figuresOf } from '../../../shared/figures/cell-figures'
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

/** Beside the pointer: name and figure. Everything in it is in the table too. */
export function HoverCard({ hovered: { child, grid, hex, x, y } }: { hovered: Hovered }) {
  const { nameOf } = useLanguage()
  const scene = useScene()
  const { mapHeat, mapHotSpots, unit, view, sight } = scene
  const figures = useMemo(() => mapHeat.data && figuresOf(mapHeat.data), [mapHeat.data])
  const code = unit === 'grid' ? (grid?.code as string | undefined) : child?.code
  const hot = view.shown === 'hot' && code ? mapHotSpots.data?.cells.find((cell) => cell.code === code) : undefined
  if (!child && !grid && !hex) return null
  const hexFigure: Figure | undefined = hex && (hex.withheld ? { kind: 'withheld' } : { kind: 'count', count: Number(hex.count) })
  return (
    <div className="hover-card" style={{ translate: `${x + 14}px ${y + 14}px` }} aria-hidden="true">
      {grid && <strong>{nameOf({ name: String(grid.name ?? grid.code), nameEn: grid.nameEn as string | undefined })}</strong>}
      {child && <span className={grid ? 'hover-in' : 'hover-name'}>{nameOf(child)}</span>}
      {sight === 'figures' && view.shown === 'count' && unit === 'hex' && hexFigure && <FigureText figure={hexFigure} />}
      {sight === 'figures' && view.shown === 'count' && unit !== 'hex' && code && (
        <FigureText figure={figureIn(figures, code, scene)} />
      )}
      {hot && <HotSpotMark classification={hot.classification} />}
    </div>
  )
}
