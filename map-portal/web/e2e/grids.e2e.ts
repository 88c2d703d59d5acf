import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { desktop, phone, startBrowser } from './browser'
import { dayFromNow } from './desk'
import { Places } from './places'

const TOWN = '990102101000'

interface Known {
  code: string
  name: string
  missing: string[]
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

describe('the team of a grid', () => {
  it('gets a worker by the form, refuses what cannot be, and is left again', async () => {
    const officer = await there.desk('officer', '/grids', desktop)
    await officer.openSection('vacancies')
    const { items } = await officer.answerOf<{ items: Known[] }>(
      `/api/grid/posts/vacancies?area=${TOWN}&missing=WORKER&limit=500`,
    )
    const grid = items.at(-1)
    if (!grid) throw new Error('the demo county has no grid without a worker')
    await officer.goTo(`/grids/${grid.code}`)
    await expect.poll(() => officer.title()).toBe(grid.name)
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(await officer.untranslated()).toEqual([])

    const post = { office: { code: 'WORKER' }, account: 'worker', from: dayFromNow(3) }
    const refused = await officer.tryToTake('givePost', { ...post, account: 'no.such.body' })
    expect(refused.join(' ')).toContain('没有这个账号')
    await officer.closeDrawer()
    await officer.take('givePost', post)
    await expect.poll(() => officer.rows()).toContainEqual(expect.stringContaining('网格员'))
    await officer.takeBeside('网格员', 'endPost', { on: dayFromNow(0) })
    await expect.poll(() => officer.reads()).toContain('曾任')
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(officer.faults(400)).toEqual([])
  })

  it('is read on a phone by a grid worker, who gives nothing and sees nothing of other villages', async () => {
    const worker = await there.desk('worker', '/grids', phone)
    const { items } = await worker.answerOf<{ items: Known[] }>('/api/grid/register')
    expect(items).toHaveLength(1)
    await worker.openRow(items[0]?.name)
    await expect.poll(() => worker.title()).toBe(items[0]?.name)
    expect(await worker.offered()).not.toContain('givePost')
    expect(await worker.accessibilityFaults()).toEqual([])
    expect(await worker.untranslated()).toEqual([])
    expect(await worker.statusOf('/api/grid/posts/vacancies')).toBe(403)
    expect(worker.faults(403)).toEqual([])
  })
})

describe('the lists of grids', () => {
  it('name what is missing and who has too much in hand, and are exported', async () => {
    const officer = await there.desk('officer', '/grids', desktop)
    for (const part of ['register', 'vacancies', 'overload']) {
      await officer.openSection(part)
      expect(await officer.accessibilityFaults()).toEqual([])
      expect(await officer.untranslated()).toEqual([])
    }
    await expect.poll(() => officer.reads()).toContain('网格员')
    for (const address of ['register/export', 'posts/vacancies/export', 'posts/overload/export'])
      expect(await officer.statusOf(`/api/grid/${address}`)).toBe(200)
    expect(officer.faults()).toEqual([])
  })
})
