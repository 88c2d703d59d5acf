import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, phone, type Screen, startBrowser } from './browser'
import { Portal } from './portal'

let browser: Browser
let portal: Portal

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
afterEach(() => portal.leave())

async function signedIn(account: string, screen: Screen = desktop, search = '') {
  portal = await Portal.visit(browser, screen, search)
  await portal.signInAs(account)
}

async function atTheMap(account: string, screen: Screen = desktop, search = '') {
  await signedIn(account, screen, search)
  await portal.mapIsDrawn()
}

/** The first answer of a visitor is 401, by design; everything else the browser complains about is a fault. */
function faults(): string[] {
  return portal.complaints.filter((line) => !line.includes('401'))
}

describe('somebody who is not signed in', () => {
  it('is asked to sign in, whatever the link, and then is where the link leads', async () => {
    await atTheMap('leader', desktop, '?area=990102101000&lang=en')
    await expect.poll(() => portal.place()).toBe('Qingshi Town')
  })
})

describe('the leader of the county', () => {
  it('sees the county, what the colours mean, and its 14 towns ranked', async () => {
    await atTheMap('leader')
    await expect.poll(() => portal.place()).toBe('云溪县')
    await expect.poll(() => portal.legend()).toMatch(/每个网格收到的纠纷.*n = [\d,]+ 个网格/)
    await expect.poll(() => portal.rows()).toHaveLength(14)
    await expect.poll(() => portal.rows()).toContain('青石镇')
    expect(await portal.accessibilityFaults()).toEqual([])
    expect(faults()).toEqual([])
  })

  it('goes from the county to a town to a village to its grids, and back', async () => {
    await atTheMap('leader')
    await portal.openArea('青石镇')
    const village = await portal.openFirst()
    await expect.poll(() => portal.path()).toEqual(['云溪县', '青石镇', village])
    const grid = await portal.openFirst()
    await portal.sees(grid)
    await portal.sees('打开网格页面')
    await portal.sees(/没有超期的承诺|项超期/)
    expect(portal.search).toContain('grid=')
    expect(await portal.accessibilityFaults()).toEqual([])
    await portal.goUp()
    expect(portal.search).not.toContain('grid=')
    await portal.goUp()
    await expect.poll(() => portal.place()).toBe('青石镇')
    await portal.goTo('云溪县')
    await expect.poll(() => portal.rows()).toHaveLength(14)
    await portal.goBack()
    await expect.poll(() => portal.place()).toBe('青石镇')
  })

  it('reads everything in English after a switch, and the link keeps it', async () => {
    await atTheMap('leader')
    await portal.switchLanguage()
    await expect.poll(() => portal.language()).toBe('en')
    expect(portal.search).toContain('lang=en')
    await portal.sees('Export CSV')
    await expect.poll(() => portal.legend()).toContain('Disputes received per grid')
    expect(await portal.accessibilityFaults()).toEqual([])
  })

  it('filters by category and level and sees fewer', async () => {
    await atTheMap('leader')
    const before = await portal.counts()
    await portal.filterBy('category', '邻里')
    expect(portal.search).toContain('category=neighbour')
    expect(await portal.counts()).not.toEqual(before)
    await portal.filterBy('level', '红色')
    expect(portal.search).toContain('level=RED')
  })

  it('plays the time and pauses it', async () => {
    await atTheMap('leader')
    await portal.chooseWindow('90')
    const before = await portal.window()
    await portal.play()
    await expect.poll(() => portal.window(), { timeout: 20_000 }).not.toBe(before)
    const first = await portal.window()
    await expect.poll(() => portal.window(), { timeout: 20_000 }).not.toBe(first)
    await portal.press(' ')
    await portal.settle()
    const paused = await portal.window()
    await portal.settle()
    expect(await portal.window()).toBe(paused)
  })

  it('steps through time and shows and hides the table by keys', async () => {
    await atTheMap('leader')
    const before = await portal.window()
    await portal.press('[')
    await portal.settle()
    expect(await portal.window()).not.toBe(before)
    await portal.press(']')
    await portal.settle()
    expect(await portal.window()).toBe(before)
    await portal.press('t')
    expect(portal.search).toContain('table=0')
    await portal.press('?')
    await portal.sees('快捷键')
    expect(await portal.accessibilityFaults()).toEqual([])
  })

  it('sees hot spots with what was tested, and hexagons', async () => {
    await atTheMap('leader')
    await portal.showsBy('hot')
    await expect.poll(() => portal.legend()).toMatch(/热点.*(显著|没有计算)/)
    expect(await portal.accessibilityFaults()).toEqual([])
    await portal.closeLayers()
    await portal.press('l')
    await followLink('?unit=hex')
    await expect.poll(() => portal.legend()).toContain('每个六边形收到的纠纷')
    expect(faults()).toEqual([])
  })

  it('sees what has changed against the same days a year before, and why not where records begin later', async () => {
    await atTheMap('leader')
    await portal.chooseWindow('90')
    await portal.showsBy('change')
    await expect.poll(() => portal.legend()).toMatch(/上年同期相比.*纠纷 [\d,]+ 件；上年同期 [\d,]+ 件/)
    const rows = await portal.changes()
    expect(rows).toHaveLength(14)
    for (const { now, before, says } of rows) {
      const more = Number(now.replace(',', '')) - Number(before.replace(',', ''))
      expect(says).toMatch(/^(增多|减少|可能出于偶然|数量过少)$/)
      if (says === '增多') expect(more).toBeGreaterThan(0)
      if (says === '减少') expect(more).toBeLessThan(0)
    }
    expect(await portal.accessibilityFaults()).toEqual([])
    await portal.chooseWindow('all')
    await expect.poll(() => portal.legend()).toContain('没有完整的上年同期')
    expect(faults()).toEqual([])
  })

  it('sees on the same map what patrols saw, and who is not to choose it is not offered it', async () => {
    await atTheMap('leader')
    await portal.chooseWindow('30')
    await portal.showsBy('coverage')
    await expect.poll(() => portal.legend()).toMatch(/巡逻所见面积/)
    const shares = await portal.sharesSeen()
    expect(shares).toHaveLength(14)
    expect(shares.some((share) => /^\d+(\.\d+)?%$/.test(share))).toBe(true)
    expect(await portal.accessibilityFaults()).toEqual([])
    expect(faults()).toEqual([])
  })

  it('gives a view a name and comes back to it', async () => {
    await atTheMap('leader', desktop, '?area=990102101000&show=change&lang=zh-CN')
    await portal.saveView('青石镇同比')
    expect(await portal.accessibilityFaults()).toEqual([])
    await portal.closeDialog()
    await portal.goTo('云溪县')
    await portal.openSavedView('青石镇同比')
    await expect.poll(() => portal.place()).toBe('青石镇')
    expect(portal.search).toContain('show=change')
    expect(faults()).toEqual([])
  })

  it('puts the map on paper as it stands, under their name, and saves it as a picture', async () => {
    await atTheMap('leader', desktop, '?lang=zh-CN')
    await portal.filterBy('category', '邻里')
    await portal.openPaper()
    const sheet = await portal.sheet()
    for (const words of [/云溪县/, /邻里/, /每个网格收到的纠纷/, /不显示|件数/, /比例尺 1 : [\d,]+（A4）/, /制图：.+leader/]) {
      expect(sheet).toMatch(words)
    }
    expect(await portal.accessibilityFaults()).toEqual([])
    const { pages, bytes } = await portal.printed()
    expect(pages).toHaveLength(1)
    expect(pages[0]?.slice(2).map(Math.round)).toEqual([842, 595])
    expect(bytes).toBeGreaterThan(100_000)
    await portal.choosePaper('A3')
    const large = await portal.printed()
    expect(large.pages.map((page) => page.slice(2).map(Math.round))).toEqual([[1191, 842]])
    const picture = await portal.savedPicture()
    expect(picture).toMatchObject({ width: 3307, height: 2339 })
    expect(picture.name).toMatch(/^邻里地图_云溪县_.*\.png$/)
    // A blank sheet of this size takes a tenth of it.
    expect(picture.bytes).toBeGreaterThan(300_000)
    expect(faults()).toEqual([])
  })

  it('has the map, filters and table on a phone', async () => {
    await atTheMap('leader', phone)
    await expect.poll(() => portal.place()).toBe('云溪县')
    expect(await portal.accessibilityFaults()).toEqual([])
    await portal.filterBy('category', '借贷')
    expect(portal.search).toContain('category=debt')
    await portal.openArea('青石镇')
    expect(await portal.accessibilityFaults()).toEqual([])
    expect(faults()).toEqual([])
  })

  it('is told when the session has ended and comes back to the same view', async () => {
    await atTheMap('leader')
    await portal.openArea('青石镇')
    await portal.loseSession()
    await portal.chooseWindow('90')
    await portal.sees('登录已过期')
    await expect.poll(() => portal.place()).toBe('青石镇')
    expect(await portal.accessibilityFaults()).toEqual([])
    await portal.signInAgain('leader')
    await expect.poll(() => portal.place()).toBe('青石镇')
    expect(portal.search).toContain('from=')
  })

  it('signs out', async () => {
    await atTheMap('leader')
    await portal.signOut()
    await portal.isAskedToSignIn()
  })
})

it('the officer of a town sees that town and nothing beside it', async () => {
  await atTheMap('officer')
  await expect.poll(() => portal.path()).toEqual(['青石镇'])
  await expect.poll(() => portal.hasLegend()).toBe(true)
  await followLink('?area=990102102000')
  await portal.sees('打不开链接里的区域')
  await expect.poll(() => portal.place()).toBe('青石镇')
})

it('a volunteer sees the map of areas, no figures, and why', async () => {
  // With an address: who comes without one begins at their own page.
  await atTheMap('volunteer', desktop, '?lang=zh-CN')
  await portal.sees('您的角色可以看区域，不能看件数')
  await expect.poll(() => portal.hasLegend()).toBe(false)
  expect(await portal.counts()).toEqual([])
  expect(await portal.accessibilityFaults()).toEqual([])
  expect(faults()).toEqual([])
})

it('somebody without rights is told so and whom to ask', async () => {
  await signedIn('nobody')
  await portal.sees('这个账号还没有任何区域的权限')
  await portal.sees('区域管理员')
  expect(await portal.accessibilityFaults()).toEqual([])
})

/** The same visitor at another address of the portal. */
async function followLink(search: string) {
  await portal.openLink(search)
  await portal.mapIsDrawn()
}
