import { useCallback, useMemo, useRef, useState } from 'react'
import { figuresOf } from '../../../shared/figures/cell-figures'
import type { Scene } from '../scene/scene'
import { type Bounds, classBounds } from './classes'

export interface Classes {
  /** The smallest count in the lowest class. */
  smallest: number
  bounds: Bounds
  /** Cells that have a count. */
  cells: number
  setHexagons: (bounds: Bounds, cells: number, smallest: number) => void
}

/** Classes of the counts the map shades. While playing those of the first picture stay, or the pictures could not be compared. */
export function useClasses({ mapHeat, unit, playing }: Scene): Classes {
  const [hexagons, setHexagonState] = useState<{ bounds: Bounds; cells: number; smallest: number }>({
    bounds: [],
    cells: 0,
    smallest: 1,
  })
  const held = useRef<Bounds>(undefined)
  const counts = useMemo(() => {
    const figures = mapHeat.data ? [...figuresOf(mapHeat.data).values()] : []
    return figures.flatMap((figure) => (figure.kind === 'count' && figure.count > 0 ? [figure.count] : []))
  }, [mapHeat.data])
  const fresh = useMemo(() => classBounds(counts), [counts])
  if (!playing) held.current = undefined
  else if (!held.current && mapHeat.data && !mapHeat.loading) held.current = fresh

  const setHexagons = useCallback((bounds: Bounds, cells: number, smallest: number) => {
    setHexagonState((before) =>
      before.cells === cells && before.bounds.join() === bounds.join() ? before : { bounds, cells, smallest },
    )
  }, [])
  if (unit === 'hex') return { ...hexagons, setHexagons }
  return { bounds: held.current ?? fresh, cells: counts.length, smallest: Math.min(...counts), setHexagons }
}
