import type { Area, AreaLevel } from '../../api/types'

/** Where somebody stands in the tree: one area, or above all of theirs where they have several topmost ones. */
export interface Place {
  area?: Area
  /** From the topmost area down, without the area itself. */
  ancestors: Area[]
  /** Areas directly below, by code. None: grids are next. */
  children: Area[]
}

/** The areas somebody may see. Levels and depth come from the data. */
export class AreaTree {
  readonly roots: Area[]
  private readonly byCode: Map<string, Area>
  private readonly byParent = new Map<string, Area[]>()

  constructor(readonly list: readonly Area[]) {
    const areas = [...list]
    this.byCode = new Map(areas.map((area) => [area.code, area]))
    this.roots = areas.filter((area) => !this.parentOf(area))
    for (const area of areas) {
      const parent = this.parentOf(area)
      if (parent) this.byParent.set(parent.code, [...(this.byParent.get(parent.code) ?? []), area])
    }
  }

  get size(): number {
    return this.byCode.size
  }

  find(code: string | undefined): Area | undefined {
    return code === undefined ? undefined : this.byCode.get(code)
  }

  parentOf(area: Area): Area | undefined {
    return this.find(area.parentCode)
  }

  /** The place of a code; of an unknown one or none the top. */
  place(code: string | undefined): Place {
    const area = this.find(code) ?? (this.roots.length === 1 ? this.roots[0] : undefined)
    return area
      ? { area, ancestors: this.ancestorsOf(area), children: this.byParent.get(area.code) ?? [] }
      : { ancestors: [], children: this.roots }
  }

  /** From the topmost down, without the area itself. */
  ancestorsOf(area: Area): Area[] {
    const above: Area[] = []
    for (let next = this.parentOf(area); next; next = this.parentOf(next)) above.unshift(next)
    return above
  }

  /** Codes of the areas and of all below them. */
  codesWithin(areas: Area[]): string[] {
    const codes: string[] = []
    const waiting = [...areas]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      codes.push(next.code)
      waiting.push(...(this.byParent.get(next.code) ?? []))
    }
    return codes
  }
}

/** The level of the areas, where they share one. */
export function commonLevel(areas: Area[]): AreaLevel | undefined {
  const levels = new Set(areas.map((area) => area.level))
  return levels.size === 1 ? areas[0]?.level : undefined
}

export type Box = [west: number, south: number, east: number, north: number]

/** The box around all boxes, or undefined for none. Degrees. */
export function boxAround(boxes: readonly number[][]): Box | undefined {
  if (boxes.length === 0) return undefined
  const edge = (index: number, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[index] ?? 0))
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)]
}
