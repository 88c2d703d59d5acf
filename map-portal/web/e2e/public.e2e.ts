import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, phone, type Screen, startBrowser } from './browser'
import { Somebody } from './somebody'
import { canary } from './trace'

const TOWN = '990102101000'
const PAGES = ['/help', '/help/track', '/help/partner', '/help/visit', '/my-data', '/volunteer', '/volunteer/track']

let browser: Browser
const there: Somebody[] = []

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  for (const somebody of there.splice(0)) await somebody.leave()
})

async function visits(path: string, screen: Screen = phone) {
  const somebody = await Somebody.visit(browser, screen, path)
  there.push(somebody)
  return somebody
}

describe('the pages for residents', () => {
  it.each(PAGES.flatMap((path) => [desktop, phone].flatMap((screen) => ['zh-CN', 'en'].map((lang) => ({ path, screen, lang })))))(
    'are for everybody: $path in $lang at $screen.width pixels',
    async ({ path, screen, lang }) => {
      const somebody = await visits(`${path}?lang=${lang}`, screen)
      expect(await somebody.accessibilityFaults()).toEqual([])
      expect(await somebody.overflowAtDoubleSize()).toBeLessThanOrEqual(0)
      expect(await somebody.cookies()).toEqual([])
      expect(somebody.complaints).toEqual([])
    },
  )

  it('speak the other language on demand', async () => {
    const somebody = await visits('/help')
    await expect.poll(() => somebody.title()).toBe('申请帮助')
    await somebody.switchesLanguage()
    await expect.poll(() => somebody.title()).toBe('Ask for help')
    await expect.poll(() => somebody.text(), { timeout: 20_000 }).toContain('The police cannot read support cases')
  })
})

describe('a resident who needs help', () => {
  it('asks for it, agreeing to what they like, follows it, reads what is held, and takes it all back', async () => {
    const resident = await visits(`/help?area=${TOWN}`)
    expect(await resident.goesOnInVain()).toContain('请至少选一项')
    await resident.choosesFirst('kind')
    await resident.writes('words', canary('help-words'))
    await resident.comesBack()
    await expect.poll(() => resident.value('words')).toBe(canary('help-words'))
    await resident.goesOn()

    await resident.writes('name', canary('help-name'))
    await resident.writes('contact', canary('help-phone'))
    expect(await resident.accessibilityFaults()).toEqual([])
    await resident.goesOn()

    await expect.poll(() => resident.text()).toContain('怎样撤回同意')
    expect(await resident.goesOnInVain()).toContain('还差必须同意的一项')
    expect(await resident.agreesToWhatIsNeeded()).toBeGreaterThan(1)
    expect(await resident.accessibilityFaults()).toEqual([])
    await resident.goesOn()

    await expect.poll(() => resident.text()).toContain('他们什么都不会知道')
    const kept = await resident.sends()
    expect(kept.ticket).toMatch(/^\d{4} \d{4} \d{4}$/)
    expect(kept.pin).toMatch(/^\d{4} \d{4}$/)
    expect((await resident.takesHome('回执')).subarray(0, 5).toString()).toBe('%PDF-')
    const traces = await resident.traces()
    for (const secret of [kept.pin, kept.pin.replace(' ', ''), canary('help-words'), canary('help-name')])
      expect(traces).not.toContain(secret)
    expect(await resident.accessibilityFaults()).toEqual([])

    await resident.goTo('/help/track')
    await resident.opens(kept)
    await expect.poll(() => resident.text()).toContain('除了帮您的工作人员，没有别人知道')
    await resident.adds(canary('help-more'))
    expect(await resident.accessibilityFaults()).toEqual([])

    await resident.goTo('/my-data')
    await resident.opens(kept)
    const held = await resident.text()
    for (const text of [canary('help-name'), canary('help-phone'), canary('help-words'), '用来做什么', '保存到什么时候'])
      expect(held).toContain(text)
    expect((await resident.takesHome('PDF')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(JSON.stringify(JSON.parse((await resident.takesHome('JSON')).toString()))).toContain(canary('help-name'))
    await resident.asks('CORRECTION', canary('rights-words'))
    await expect.poll(() => resident.message()).toMatch(/最迟 .*答复您/)
    expect(await resident.accessibilityFaults()).toEqual([])

    await resident.goTo('/help/track')
    await resident.opens(kept)
    expect(await resident.readsWhatWithdrawingMeans()).toContain('工作人员马上看不到您的信息')
    await resident.withdraws()
    await expect.poll(() => resident.message()).toContain('已撤回同意')
    expect(await resident.text()).not.toContain(canary('help-words'))
    expect(await resident.cookies()).toEqual([])
    expect(resident.complaints).toEqual([])
  })

  it('cannot ask for a child without saying who speaks for it', async () => {
    const resident = await visits(`/help?area=${TOWN}`)
    await resident.choosesFirst('kind')
    await resident.writes('words', canary('help-words'))
    await resident.goesOn()
    await resident.writes('name', canary('help-name'))
    await resident.writes('contact', canary('help-phone'))
    await resident.ticks('for-another')
    expect(await resident.goesOnInVain()).toContain('监护人')
    await resident.writes('guardianName', canary('help-guardian'))
    await resident.writes('guardianRelation', '祖母')
    await resident.goesOn()
    await expect.poll(() => resident.text()).toContain('您是代他（她）作出下面的选择')
    await resident.agreesToWhatIsNeeded()
    await resident.goesOn()
    await resident.sends()
    expect(resident.complaints).toEqual([])
  })

  it('gets nowhere with a wrong PIN, on any page', async () => {
    for (const path of ['/help/track', '/help/partner', '/my-data', '/volunteer/track', '/help/visit/track']) {
      const resident = await visits(path)
      await resident.opens({ ticket: '1234 5678 9012', pin: '0000 0000' })
      expect(await resident.message(), path).toMatch(/不对|错误/)
    }
  })
})

describe('somebody who wants to help', () => {
  it('registers, reads what is held, and leaves', async () => {
    const volunteer = await visits(`/volunteer?area=${TOWN}`)
    expect(await volunteer.goesOnInVain()).toContain('请填写姓名')
    await volunteer.writes('name', '钟离平安')
    await volunteer.writes('phone', canary('volunteer-phone'))
    await volunteer.writes('words', canary('volunteer-words'))
    await volunteer.choosesFirst('work')
    await volunteer.ticks('adult')
    expect(await volunteer.goesOnInVain()).toContain('打勾')
    await volunteer.ticks('notice-read')
    expect(await volunteer.accessibilityFaults()).toEqual([])
    const kept = await volunteer.sends()

    await volunteer.goTo('/volunteer/track')
    await volunteer.opens(kept)
    await expect.poll(() => volunteer.text()).toContain(canary('volunteer-phone'))
    expect(await volunteer.accessibilityFaults()).toEqual([])
    await volunteer.withdraws()
    expect(await volunteer.text()).not.toContain(canary('volunteer-phone'))
    expect(volunteer.complaints).toEqual([])
  })
})
