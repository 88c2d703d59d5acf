import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { desktop, phone, startBrowser } from './browser'
import { Places } from './places'

interface Drawn {
  type: string
  features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }[]
}

let browser: Browser
let there: Places

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(() => {
  there = new Places(browser)
})
afterEach(() => there.leave())

/** What is published of the last village of the demo county, as a surveyor would send it. */
async function published(who: { answerOf: <T>(path: string) => Promise<T> }): Promise<Drawn> {
  const { items } = await who.answerOf<{ items: { code: string }[] }>('/api/grid/areas?level=village&limit=1000')
  return who.answerOf<Drawn>(`/api/grid/export?what=grids&format=geojson&area=${items.at(-1)?.code}`)
}

describe('boundaries from a file', () => {
  it('are looked at, tried and imported; nothing changes where nothing differs', async () => {
    const admin = await there.desk('area.admin', '/boundaries/import', desktop)
    expect(await admin.accessibilityFaults()).toEqual([])
    const drawn = await published(admin)
    const [first] = drawn.features
    if (!first) throw new Error('the village has no grids')
    first.properties = { ...first.properties, name: `${first.properties.name}·` }
    await admin.layFile('boundary-file', 'village.geojson', 'application/geo+json', JSON.stringify(drawn))
    await expect.poll(() => admin.path, { timeout: 20_000 }).toMatch(/^\/boundaries\/import\/.+/)
    await admin.sees('village.geojson')
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    await admin.does('try')
    await expect.poll(() => admin.reads()).toMatch(/新增 0，变更 1，不变 \d+，不能导入 0/)
    expect(await admin.accessibilityFaults()).toEqual([])
    await admin.does('import')
    await expect
      .poll(() => admin.rows(), { timeout: 60_000 })
      .toContainEqual(expect.stringMatching(/village\.geojson.*完成.*采用? ?1|village\.geojson.*1/s))
    const after = await published(admin)
    expect(after.features.map(({ properties }) => properties.name)).toContain(first.properties.name)
    expect(admin.faults()).toEqual([])
  })

  it('with a fault are refused with the row and the place, and change nothing', async () => {
    const admin = await there.desk('area.admin', '/boundaries/import', desktop)
    const drawn = await published(admin)
    const [first] = drawn.features
    if (!first) throw new Error('the village has no grids')
    const { properties } = first
    const bow = {
      type: 'Polygon',
      coordinates: [
        [
          [118, 29],
          [118.01, 29.01],
          [118.01, 29],
          [118, 29.01],
          [118, 29],
        ],
      ],
    }
    await admin.layFile(
      'boundary-file',
      'bow.geojson',
      'application/geo+json',
      JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry: bow }] }),
    )
    await expect.poll(() => admin.path, { timeout: 20_000 }).toMatch(/^\/boundaries\/import\/.+/)
    await admin.does('try')
    await expect.poll(() => admin.reads()).toMatch(/不能导入 1/)
    expect(await admin.can('import')).toBe(false)
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await published(admin)).toEqual(drawn)
    expect(admin.faults()).toEqual([])
  })

  it('that say no reference system are asked for it', async () => {
    const admin = await there.desk('area.admin', '/boundaries/import', phone)
    const metres = [
      [
        [39500000, 3220000],
        [39500500, 3220000],
        [39500500, 3220500],
        [39500000, 3220000],
      ],
    ]
    const feature = {
      type: 'Feature',
      properties: { code: 'x099', name: 'x' },
      geometry: { type: 'Polygon', coordinates: metres },
    }
    await admin.layFile(
      'boundary-file',
      'metres.geojson',
      'application/geo+json',
      JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
    )
    await expect.poll(() => admin.path, { timeout: 20_000 }).toMatch(/^\/boundaries\/import\/.+/)
    await admin.sees('文件没有说明坐标系')
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    expect(admin.faults()).toEqual([])
  })

  it('can have their mapping remembered by whoever administers everything, for the area they say', async () => {
    const admin = await there.desk('admin', '/boundaries/import', desktop)
    const drawn = await published(admin)
    await admin.layFile('boundary-file', 'whole.geojson', 'application/geo+json', JSON.stringify(drawn))
    await expect.poll(() => admin.path, { timeout: 20_000 }).toMatch(/^\/boundaries\/import\/.+/)
    await expect.poll(() => admin.reads()).toContain('记住')
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(admin.faults()).toEqual([])
  })

  it('are not for an officer', async () => {
    const officer = await there.desk('officer', '/grids', desktop)
    expect(await officer.reads()).not.toContain('导入边界')
    expect(await officer.statusOf('/api/grid/imports')).toBe(403)
    await officer.goTo('/boundaries/import')
    await expect.poll(() => officer.reads()).toContain('您没有查看这一部分的权限')
    expect(await officer.reads()).not.toContain('选择文件')
  })
})
