export type Position = [lon: number, lat: number]

/** What can be drawn: GeoJSON, longitude first, degrees. */
export type Drawn =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }
  | { type: 'MultiLineString'; coordinates: Position[][] }

/** What somebody can draw by pointing at corners. */
export const tools = ['Point', 'Polygon', 'LineString'] as const
export type Tool = (typeof tools)[number]

export const fewest: Record<Tool, number> = { Point: 1, Polygon: 3, LineString: 2 }

const DECIMALS = 6

export function rounded([lon, lat]: Position): Position {
  return [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))]
}

/** The geometry of corners in their order; undefined while there are too few of them. */
export function drawnOf(tool: Tool, corners: readonly Position[]): Drawn | undefined {
  const [first] = corners
  if (!first || corners.length < fewest[tool]) return undefined
  if (tool === 'Point') return { type: 'Point', coordinates: corners.at(-1) ?? first }
  if (tool === 'LineString') return { type: 'LineString', coordinates: [...corners] }
  return { type: 'Polygon', coordinates: [[...corners, first]] }
}

/** The corners of what was drawn by hand; undefined of what has several parts or holes, which is kept as it is. */
export function cornersOf(drawn: Drawn | undefined): { tool: Tool; corners: Position[] } | undefined {
  switch (drawn?.type) {
    case 'Point':
      return { tool: 'Point', corners: [drawn.coordinates] }
    case 'LineString':
      return { tool: 'LineString', corners: drawn.coordinates }
    case 'Polygon':
      return drawn.coordinates.length === 1 ? { tool: 'Polygon', corners: (drawn.coordinates[0] ?? []).slice(0, -1) } : undefined
    default:
      return undefined
  }
}

/** `120.5, 30.2` on each line; undefined where a line is none. */
export function cornersOfText(text: string): Position[] | undefined {
  const lines = text.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []))
  const corners = lines.map((line) => line.split(/[\s,;]+/).map(Number))
  const sound = corners.every(
    ([lon, lat, ...more]) =>
      more.length === 0 && lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 90,
  )
  return sound ? (corners as Position[]) : undefined
}

export function textOfCorners(corners: readonly Position[]): string {
  return corners.map((corner) => corner.join(', ')).join('\n')
}

/** Every position of a geometry. */
export function positionsOf(drawn: Drawn): Position[] {
  switch (drawn.type) {
    case 'Point':
      return [drawn.coordinates]
    case 'LineString':
      return drawn.coordinates
    case 'Polygon':
    case 'MultiLineString':
      return drawn.coordinates.flat()
    case 'MultiPolygon':
      return drawn.coordinates.flat(2)
  }
}

/** West, south, east, north of what is shown; undefined of nothing. */
export function boxOf(all: readonly Position[]): [number, number, number, number] | undefined {
  if (all.length === 0) return undefined
  const lons = all.map(([lon]) => lon)
  const lats = all.map(([, lat]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
