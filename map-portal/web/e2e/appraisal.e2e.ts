import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { COUNTY, inWords, monthToTake, postsOf, TOWN } from './appraisal'
import { desktop, phone, startBrowser } from './browser'
import { People } from './people'

let browser: Browser
let people: People

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(() => {
  people = new People(browser)
})
afterEach(() => people.leave())

describe("the appraisal of areas' work", () => {
  it('is taken by a leader, published by an administrator, appealed against by the area, corrected by decision', async () => {
    const leader = await people.desk('leader', '/appraisal', desktop)
    const month = await monthToTake(leader)
    await leader.take('takeAppraisal', { month: inWords(month) })
    await expect.poll(() => leader.path).toMatch(/^\/appraisal\/months\//)
    const path = leader.path
    const id = path.split('/').at(-1) ?? ''
    await leader.sees('草稿')
    const taken = await postsOf(leader, id)
    expect(taken.rows).toBeGreaterThan(2)
    expect(await leader.offered()).not.toContain('publishAppraisal')
    expect(await leader.untranslated()).toEqual([])
    expect(await leader.accessibilityFaults()).toEqual([])

    const admin = await people.desk('area.admin', path, desktop)
    await admin.take('publishAppraisal')
    await admin.sees('申诉截止')
    expect(await admin.offered()).not.toContain('decideAppraisalAppeal')

    const officer = await people.desk('officer', `${path}?area=${TOWN}`, phone)
    await officer.take('appealAgainstAppraisal', { indicator: { code: 'POSTS_FILLED' }, reason: '名册没有及时更新。' })
    await officer.sees('名册没有及时更新。')
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(officer.faults()).toEqual([])

    await leader.goTo(path)
    const { denominator = 0 } = taken.town ?? {}
    await leader.take('decideAppraisalAppeal', {
      outcome: 'CORRECTED',
      numerator: String(denominator - 1),
      denominator: String(denominator),
      reason: '核对名册，少一人。',
    })
    await leader.sees('核对名册，少一人。')
    await expect
      .poll(() => postsOf(leader, id))
      .toMatchObject({
        revision: taken.revision + 1,
        town: { numerator: denominator - 1, denominator },
      })
    expect(leader.faults()).toEqual([])
    expect(admin.faults()).toEqual([])
  })

  it('shows what another scheme would do before it is published, and where the form is wrong', async () => {
    const admin = await people.desk('area.admin', '/settings/analysis/appraisal-scheme', desktop)
    const before = await admin.answerOf<{ version: number }>('/api/analysis/appraisal-scheme')
    await admin.does('preview')
    await admin.sees('个会不同')
    expect(await admin.accessibilityFaults()).toEqual([])
    await admin.types('appraisal-scheme', { yellowFrom: '99' })
    await admin.sees('已经改动，请再预览一次')
    await admin.does('preview')
    await admin.sees('蓝色起点应高于黄色起点')
    expect((await admin.answerOf<{ version: number }>('/api/analysis/appraisal-scheme')).version).toBe(before.version)
    expect(admin.faults(400)).toEqual([])
  })

  it('is not offered to roles that do not answer for an area', async () => {
    const police = await people.desk('police', '/appraisal', desktop)
    expect(await police.places()).not.toContain('appraisal')
    expect(await police.statusOf(`/api/analysis/appraisals?area=${COUNTY}`)).toBe(403)
    expect(police.faults(403)).toEqual([])
  })
})
