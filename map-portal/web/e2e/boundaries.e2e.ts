import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { desktop, phone, startBrowser } from './browser'
import { dayFromNow } from './desk'
import { Places } from './places'

/** A village of the demo county. */
const VILLAGE = '990102203201'

interface Listed {
  items: { code: string; name: string }[]
}
interface Drawn {
  id: string
  version: number
  items: { code: string; action: string; name?: string }[]
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

const head = (title: string) => ({ title, reason: 'Households moved', effective: dayFromNow(0), area: VILLAGE })
const rename = (code: string, name: string) => ({ unit: 'GRID', action: 'CHANGE', code, name })
const idIn = (path: string) => path.split('/')[3] ?? ''

describe('a revision', () => {
  it('is begun, drawn, checked, previewed, proposed and published, and found in the history', async () => {
    const admin = await there.desk('area.admin', '/boundaries', desktop)
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    const { items } = await admin.answerOf<Listed>(`/api/grid/grids?area=${VILLAGE}`)
    const [first] = items
    if (!first) throw new Error('the village has no grids')
    const name = `${first.name}·${Date.now() % 1000}`

    await admin.does('begin')
    expect(await admin.accessibilityFaults()).toEqual([])
    await admin.beginRevision('Names of the year', 'Named anew', VILLAGE)
    await expect.poll(() => admin.path).toBe(`/boundaries/revisions/new/edit/${VILLAGE}`)
    await admin.namesGrid(first.code, name)
    await expect.poll(() => admin.reads()).toContain(name)
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    await admin.does('save')
    await expect.poll(() => admin.path, { timeout: 15_000 }).toMatch(/^\/boundaries\/revisions\/[0-9a-f-]{36}$/)
    await expect.poll(() => admin.title()).toBe('Names of the year')

    await admin.does('check')
    await admin.sees('没有错误')
    await admin.does('preview')
    await admin.sees('改名')
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    await admin.doesAfterAll('propose')
    await admin.sees('已提交')
    await admin.doesAfterAll('publish')
    await admin.sees('已公布')

    await admin.goTo(`/boundaries/history/unit?code=${first.code}`)
    await admin.sees('Names of the year')
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(admin.faults()).toEqual([])
  })

  it('that a colleague saved in between is not overwritten: it is told, and both drawings end in it', async () => {
    const admin = await there.desk('area.admin', '/boundaries', desktop)
    const { items } = await admin.answerOf<Listed>(`/api/grid/grids?area=${VILLAGE}`)
    const [first, second] = items
    if (!first || !second) throw new Error('the village has fewer than two grids')
    await admin.does('begin')
    await admin.beginRevision('Two at once', 'Two editors', VILLAGE)
    await admin.namesGrid(first.code, 'One')
    await admin.does('save')
    await expect.poll(() => admin.path, { timeout: 15_000 }).toMatch(/^\/boundaries\/revisions\/[0-9a-f-]{36}$/)
    const id = idIn(admin.path)
    await admin.goTo(`/boundaries/revisions/${id}/edit/${VILLAGE}`)
    await admin.namesGrid(first.code, 'Mine')

    const before = await admin.answerOf<Drawn>(`/api/grid/revisions/${id}`)
    const theirs = { ...head('Two at once'), items: [rename(first.code, 'One'), rename(second.code, 'Theirs')] }
    expect(await admin.requests('PUT', `/api/grid/revisions/${id}`, theirs, `"${before.version}"`)).toBe(200)

    await admin.does('save')
    await admin.sees(second.code)
    expect(await admin.can('save')).toBe(false)
    expect(await admin.accessibilityFaults()).toEqual([])
    await admin.does('lay-over')
    await admin.does('save')
    await expect.poll(() => admin.path, { timeout: 15_000 }).toBe(`/boundaries/revisions/${id}`)
    const after = await admin.answerOf<Drawn>(`/api/grid/revisions/${id}`)
    expect(after.items.map(({ code, name }) => [code, name]).sort()).toEqual(
      [
        [first.code, 'Mine'],
        [second.code, 'Theirs'],
      ].sort(),
    )
    await admin.doesAfterAll('withdraw')
    await admin.sees('已撤回')
    expect(admin.faults(412)).toEqual([])
  })

  it('whose grids a colleague published meanwhile is told so where they are drawn, and goes on with either', async () => {
    const admin = await there.desk('area.admin', '/boundaries', desktop)
    const { items, version } = await admin.answerOf<Listed & { version: number }>(`/api/grid/grids?area=${VILLAGE}`)
    const [, , third] = items
    if (!third) throw new Error('the village has fewer than three grids')
    await admin.does('begin')
    await admin.beginRevision('Drawn from yesterday', 'Two revisions', VILLAGE)
    await admin.namesGrid(third.code, 'Mine')
    const theirs = { ...head('Quicker'), items: [rename(third.code, `Theirs ${Date.now() % 1000}`)] }
    expect(await admin.requests('POST', '/api/grid/revisions', theirs)).toBe(201)
    const listed = await admin.answerOf<{ items: { id: string; title: string }[] }>('/api/grid/revisions?state=DRAFT')
    const quicker = listed.items.find(({ title }) => title === 'Quicker')?.id ?? ''
    expect(await admin.requests('POST', `/api/grid/revisions/${quicker}/propose`, undefined, '"1"')).toBe(200)
    expect(await admin.requests('POST', `/api/grid/revisions/${quicker}/publish`, undefined, '"2"')).toBe(200)
    const now = await admin.answerOf<{ version: number }>(`/api/grid/grids?area=${VILLAGE}`)
    expect(now.version).toBeGreaterThan(version)

    await admin.does('save')
    await expect.poll(() => admin.path, { timeout: 15_000 }).toMatch(/^\/boundaries\/revisions\/[0-9a-f-]{36}\/edit\//)
    await admin.sees('Quicker')
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    await admin.does('keep-mine')
    await admin.does('save')
    await expect.poll(() => admin.path, { timeout: 15_000 }).toMatch(/^\/boundaries\/revisions\/[0-9a-f-]{36}$/)
    await admin.does('check')
    await admin.sees('没有错误')
    await admin.doesAfterAll('withdraw')
    await admin.sees('已撤回')
    expect(admin.faults()).toEqual([])
  })

  it('is kept in the browser until it is saved', async () => {
    const admin = await there.desk('area.admin', '/boundaries/revisions/new', desktop)
    const { items } = await admin.answerOf<Listed>(`/api/grid/grids?area=${VILLAGE}`)
    const code = items[0]?.code ?? ''
    await admin.beginRevision('Left half done', 'Kept', VILLAGE)
    await admin.namesGrid(code, 'Not saved yet')
    await admin.goTo('/boundaries')
    await admin.goTo(`/boundaries/revisions/new/edit/${VILLAGE}`)
    await admin.sees('Not saved yet')
    await admin.does('forget')
    await expect.poll(() => admin.reads()).not.toContain('Not saved yet')
    expect(admin.faults()).toEqual([])
  })
})

describe('what is not drawn', () => {
  it('is done in the revision: a grid goes to another village with the borders along, an area is renamed, and one is taken back', async () => {
    const admin = await there.desk('area.admin', '/boundaries/revisions/new', desktop)
    const { items: grids } = await admin.answerOf<Listed>(`/api/grid/grids?area=${VILLAGE}`)
    const { parentCode: town = '' } = await admin.answerOf<{ parentCode?: string }>(`/api/grid/areas/${VILLAGE}`)
    const { items: areas } = await admin.answerOf<{ items: { code: string; parentCode?: string }[] }>(
      '/api/grid/areas?limit=1000',
    )
    const other = areas.find(({ code, parentCode }) => parentCode === town && code !== VILLAGE)?.code ?? ''
    const given = grids[0]?.code ?? ''
    await admin.beginRegrouping('Regrouping', 'A grid moves', VILLAGE, town)
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    await admin.regroups('GIVE', { from: VILLAGE, grids: given, to: other })
    await expect.poll(() => admin.path, { timeout: 30_000 }).toMatch(/^\/boundaries\/revisions\/[0-9a-f-]{36}$/)
    const id = idIn(admin.path)
    const saved = () =>
      admin.answerOf<{ items: { code: string; parent?: string; boundary?: object }[] }>(`/api/grid/revisions/${id}`)
    expect((await saved()).items.find(({ code }) => code === given)?.parent).toBe(other)
    await admin.does('check')
    expect(await admin.reads()).not.toContain('超出上级')

    await admin.does('area')
    await admin.regroups('CHANGE', { code: other, name: '新名村' })
    await admin.sees('新名村')
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    await admin.does(`take-back-${given}`)
    expect((await saved()).items.map(({ code }) => code)).not.toContain(given)
    await admin.doesAfterAll('withdraw')
    await admin.sees('已撤回')
    expect(admin.faults()).toEqual([])
  })
})

describe('a check of boundaries', () => {
  it('runs as a job, and what it found is looked at, narrowed, taken along and mended into a draft', async () => {
    const admin = await there.desk('area.admin', '/boundaries/checks', desktop)
    await admin.take('startCheck', { area: { code: VILLAGE } })
    await expect.poll(() => admin.path).toMatch(/^\/boundaries\/checks\/[0-9a-f-]{36}$/)
    await expect.poll(() => admin.reads(), { timeout: 60_000 }).toMatch(/完成/)
    const id = idIn(admin.path)
    const check = await admin.answerOf<{ state: string; units: number; findings: number }>(`/api/grid/checks/${id}`)
    expect(check.state).toBe('DONE')
    expect(check.units).toBeGreaterThan(1)
    expect(await admin.statusOf(`/api/grid/checks/${id}/findings.xlsx`)).toBe(200)
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    await admin.goTo('/boundaries/checks')
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    expect(admin.faults()).toEqual([])
  })

  it('is not for an officer', async () => {
    const officer = await there.desk('officer', '/boundaries/history', desktop)
    expect(await officer.statusOf('/api/grid/checks')).toBe(403)
    expect(officer.faults(403)).toEqual([])
  })
})

describe('on a phone', () => {
  it('revisions are read, and drawing says what it needs', async () => {
    const admin = await there.desk('area.admin', `/boundaries/revisions/new/edit/${VILLAGE}`, phone)
    await admin.sees('画边界需要平板或电脑的屏幕')
    await admin.goTo('/boundaries')
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(admin.faults()).toEqual([])
  })

  it('others read the history, in a list and compared, and are offered no revisions', async () => {
    const worker = await there.desk('worker', '/boundaries/history', phone)
    for (const part of ['state', 'unit', 'crosswalk']) {
      await worker.openSection(part)
      expect(await worker.accessibilityFaults()).toEqual([])
      expect(await worker.untranslated()).toEqual([])
    }
    expect(await worker.statusOf('/api/grid/revisions')).toBe(403)
    expect(worker.faults(403)).toEqual([])
  })
})
