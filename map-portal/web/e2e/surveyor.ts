import { difference, intersection } from 'polyclip-ts'
import { type Desk, dayFromNow } from './desk'

type Polygons = [number, number][][][]

interface GridDetail {
  code: string
  name: string
  bbox: [number, number, number, number]
  geometry: { type: 'MultiPolygon'; coordinates: Polygons }
}

/** A grid and its two halves, west and east of its middle. */
interface Halved {
  village: string
  grid: GridDetail
  west: Polygons
  east: Polygons
  /** A code that no grid of the village has. */
  free: string
}

/** The first grid of a village that a line from south to north cuts into two pieces and no more. */
export async function halved(desk: Desk, village: string): Promise<Halved> {
  const { items } = await desk.answerOf<{ items: { code: string }[] }>(`/api/grid/grids?area=${village}&limit=1000`)
  const codes = items.map(({ code }) => code).sort()
  const free = `${village}${String(Number(codes.at(-1)?.slice(village.length)) + 1).padStart(3, '0')}`
  for (const code of codes) {
    const grid = await desk.answerOf<GridDetail>(`/api/grid/grids/${code}?geometry=true`)
    const [west, south, east, north] = grid.bbox
    const middle = (west + east) / 2
    const side: Polygons = [
      [
        [
          [west - 1, south - 1],
          [middle, south - 1],
          [middle, north + 1],
          [west - 1, north + 1],
          [west - 1, south - 1],
        ],
      ],
    ]
    const halves = [intersection(grid.geometry.coordinates, side), difference(grid.geometry.coordinates, side)] as const
    if (halves.every((half) => half.length === 1)) return { village, grid, west: halves[0], east: halves[1], free }
  }
  throw new Error(`no grid of ${village} can be halved`)
}

const outline = (coordinates: Polygons) => ({ type: 'MultiPolygon', coordinates })

/** Saves a draft that halves a grid, or keeps its western half alone and leaves a gap; answers its id. */
export async function draftOf(desk: Desk, title: string, { village, grid, west, east, free }: Halved, whole: boolean) {
  const kept = { unit: 'GRID', action: 'CHANGE', code: grid.code, boundary: outline(west) }
  const fresh = {
    unit: 'GRID',
    action: 'CREATE',
    code: free,
    kind: 'basic',
    name: `${grid.name}·东`,
    parent: village,
    boundary: outline(east),
  }
  const items = whole ? [kept, fresh] : [kept]
  const draft = { title, reason: '户数增加', effective: dayFromNow(0), area: village, items }
  const status = await desk.requests('POST', '/api/grid/revisions', draft)
  const listed = await desk.answerOf<{ items: { id: string; title: string }[] }>('/api/grid/revisions?state=DRAFT')
  const saved = listed.items.find((one) => one.title === title)
  if (status !== 201 || !saved) throw new Error(`the draft was not saved: ${status}`)
  return saved.id
}

/** Checks a draft; answers the id of the check once it is done. */
export async function checkOf(desk: Desk, area: string, revision: string): Promise<string> {
  const status = await desk.requests('POST', '/api/grid/checks', { area, revision })
  if (status !== 202) throw new Error(`the check was not started: ${status}`)
  for (let tries = 0; tries < 60; tries++) {
    const { items } = await desk.answerOf<{ items: { id: string; revision?: string; state: string }[] }>('/api/grid/checks')
    const check = items.find((one) => one.revision === revision)
    if (check?.state === 'DONE') return check.id
    await desk.goTo('/boundaries/checks')
  }
  throw new Error('the check was not done in time')
}

/** Gives a draft up. */
export async function withdraw(desk: Desk, id: string) {
  const { version } = await desk.answerOf<{ version: number }>(`/api/grid/revisions/${id}`)
  await desk.requests('POST', `/api/grid/revisions/${id}/withdraw`, undefined, `"${version}"`)
}
