import type { ExpressionSpecification } from 'maplibre-gl'
import type { HotSpotCell } from '../../../api/types'
import { changeColours, classColours, ground, hotSpotColours } from '../../../map/palette'
import type { Figures } from '../../../shared/figures/cell-figures'
import type { Changes } from '../../../shared/figures/change'
import { type Shade, shadeOf, shareBounds } from '../../../shared/figures/coverage-shares'
import type { SharesSeen } from '../figures/use-figures'
import { type Bounds, classOf } from '../layers/classes'

/** What one cell is drawn with. A cell without is one with no matters. */
type CellShade = { colour: string } | { withheld: true }
export type Shades = ReadonlyMap<string, CellShade>

export function shadesOfCounts(figures: Figures, bounds: Bounds): Shades {
  const colours = classColours(bounds.length)
  const shades = new Map<string, CellShade>()
  for (const [code, figure] of figures) {
    if (figure.kind === 'withheld') shades.set(code, { withheld: true })
    else if (figure.count > 0) shades.set(code, { colour: colours[classOf(figure.count, bounds)] ?? ground.zero })
  }
  return shades
}

export function shadesOfHotSpots(cells: Iterable<HotSpotCell>): Shades {
  return new Map([...cells].map((cell) => [cell.code, { colour: hotSpotColours[cell.classification] }]))
}

export function shadesOfChanges(changes: Changes): Shades {
  return new Map(
    [...changes].map(([code, change]) => [
      code,
      change === 'withheld' ? { withheld: true } : { colour: changeColours[change.kind] },
    ]),
  )
}

/** Grids patrols saw, by the share they saw; nobody there and nothing known look different. */
export function shadesOfShares(shares: SharesSeen): Shades {
  const colours = classColours(shareBounds.length)
  const colourOf = (shade: Shade) => (shade === 'nodata' ? ground.nodata : shade === 'zero' ? ground.zero : colours[shade])
  return new Map([...shares].map(([code, share]) => [code, { colour: colourOf(shadeOf(share)) ?? ground.zero }]))
}

/** Colour of a hexagon by its count. */
export function hexColour(bounds: Bounds): ExpressionSpecification | string {
  const colours = classColours(bounds.length)
  const steps = bounds.slice(0, -1).flatMap((bound, index) => [bound + 0.5, colours[index + 1] ?? ground.zero])
  return steps.length > 0
    ? (['step', ['get', 'count'], colours[0] ?? ground.zero, ...steps] as ExpressionSpecification)
    : (colours[0] ?? ground.zero)
}
