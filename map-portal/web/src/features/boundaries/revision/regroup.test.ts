import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Area, RevisionDraft, RevisionItem } from '../../../api/types'
import { AreaTree } from '../../../shared/areas/area-tree'
import type { Asked } from './regroup'

const head = { title: 'Two villages', reason: 'Decree', effective: '2026-03-01', area: 't' }
const box = (west: number, east: number) => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, 0],
        [east, 0],
        [east, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  ],
})
const area = (code: string, parentCode?: string) => ({ code, name: code, parentCode }) as Area
const tree = new AreaTree([area('t'), area('v', 't'), area('w', 't')])
const published: Record<string, object> = {
  '/api/grid/areas/v': { code: 'v', geometry: box(0, 2) },
  '/api/grid/areas/w': { code: 'w', geometry: box(2, 3) },
  '/api/grid/grids/v002': { code: 'v002', geometry: box(1, 2) },
  '/api/grid/grids': { items: [{ code: 'v001', areaCode: 'v' }], version: 7 },
}

/** The drafts the service was sent, which keeps the last one and finds a fault until the villages are drawn. */
let sent: RevisionDraft[]

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status })
  if (pathname.endsWith('/check')) {
    const drawn = sent.at(-1)?.items.some(({ boundary }) => boundary)
    const outside = { kind: 'OUTSIDE_PARENT', severity: 'ERROR', codes: ['v002', 'w'], message: '' }
    return json({ publishable: drawn, fabricVersion: 7, findings: drawn ? [] : [outside] })
  }
  if (request.method === 'GET') return json(published[pathname] ?? {}, published[pathname] ? 200 : 404)
  const draft = (await request.json()) as RevisionDraft
  sent.push(draft)
  return json({ ...draft, id: 'r1', version: sent.length, state: 'DRAFT', steps: [] }, request.method === 'POST' ? 201 : 200)
}

beforeEach(() => {
  sent = []
  vi.stubGlobal('window', { location: { origin: 'http://portal.test' } })
  vi.stubGlobal('document', { documentElement: { lang: 'en' }, cookie: '' })
  vi.stubGlobal('fetch', answer)
})
afterEach(() => vi.unstubAllGlobals())

async function madeOf(asked: Asked): Promise<RevisionItem[]> {
  const { regroup } = await import('./regroup')
  return (await regroup({ head, asked, tree, version: 7, keyOf: () => 'key' })).items
}

describe('a grid that goes to another village', () => {
  it('draws the borders of both along where they have such, and says what it was drawn from', async () => {
    const items = await madeOf({ what: 'GIVE', from: 'v', grids: ['v002'], to: 'w' })
    expect(items).toEqual([
      { unit: 'GRID', action: 'CHANGE', code: 'v002', parent: 'w' },
      { unit: 'AREA', action: 'CHANGE', code: 'v', boundary: box(0, 1) },
      { unit: 'AREA', action: 'CHANGE', code: 'w', boundary: box(1, 3) },
    ])
    expect(sent.map(({ looked }) => looked)).toEqual([
      { version: 7, codes: ['v002'] },
      { version: 7, codes: ['v002', 'v', 'w'] },
    ])
  })
})

describe('an area', () => {
  it('that ends gives its grids to its successor, which is drawn to have its ground', async () => {
    const items = await madeOf({ what: 'END', code: 'v', heir: 'w' })
    expect(items.slice(0, 2)).toEqual([
      { unit: 'AREA', action: 'END', code: 'v', successors: ['w'] },
      { unit: 'GRID', action: 'CHANGE', code: 'v001', parent: 'w' },
    ])
    expect(items.slice(2)).toEqual([{ unit: 'AREA', action: 'CHANGE', code: 'w', boundary: box(0, 3) }])
  })

  it('that is only named anew moves nothing', async () => {
    expect(await madeOf({ what: 'CHANGE', code: 'v', name: 'Mill' })).toEqual([
      { unit: 'AREA', action: 'CHANGE', code: 'v', name: 'Mill' },
    ])
    expect(sent).toHaveLength(1)
  })
})
