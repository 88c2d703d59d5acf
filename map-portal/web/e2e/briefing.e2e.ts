import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Briefing, openBriefing } from './briefing'
import { desktop, phone, startBrowser } from './browser'
import { Desk } from './desk'

const TOPICS = ['promises', 'red', 'week', 'hot', 'coverage', 'appraisal']
let browser: Browser
const there: { leave: () => Promise<void> }[] = []

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  for (const one of there.splice(0)) await one.leave()
})

async function briefing(
  ...asked: Parameters<typeof openBriefing> extends [Browser, ...infer More] ? More : never
): Promise<Briefing> {
  const open = await openBriefing(browser, ...asked)
  there.push(open)
  return open
}

describe('the briefing', () => {
  it('tells a leader what is owed first, with the same figures as the pages it leads to', async () => {
    const leader = await briefing('leader', '/briefing', desktop)
    expect(await leader.topics()).toEqual(TOPICS)
    const owed = await leader.answerOf<{ promises: number }>('/api/dispute/overdue')
    expect(await leader.headline('promises')).toBe(owed.promises)
    const spots = await leader.headline('hot')
    expect(spots).toBeGreaterThan(0)
    expect(await leader.accessibilityFaults()).toEqual([])
    expect(leader.complaints).toEqual([])
    expect(await leader.opens('promises')).toBe('/overdue')
  })

  it('is of one area where one is chosen, and fits a phone', async () => {
    const officer = await briefing('officer', '/briefing?lang=en', phone)
    expect(await officer.topics()).toEqual(TOPICS)
    expect(await officer.widerThanScreen()).toBe(false)
    expect(await officer.accessibilityFaults()).toEqual([])
  })

  it('says that one service is down and shows the rest', async () => {
    const leader = await briefing('leader', '/', desktop)
    await leader.without('/api/patrol/coverage')
    await leader.goTo('/briefing')
    expect(await leader.troubled()).toEqual(['coverage'])
    expect(await leader.headline('hot')).toBeGreaterThan(0)
  })

  it('hangs on a wall in turn, by keys, without anything that is of one matter', async () => {
    const leader = await briefing('leader', '/screen', { width: 3840, height: 1080 })
    expect(await leader.topics()).toEqual(TOPICS.slice(0, 3))
    await leader.presses('ArrowRight')
    expect(await leader.topics()).toEqual(TOPICS.slice(3))
    expect(await leader.accessibilityFaults()).toEqual([])
    await leader.presses('ArrowLeft')
    expect(await leader.links()).toBe(0)
    expect(await leader.text()).not.toMatch(/\d{12}-\d{4}-\d/)
    await leader.presses('Escape')
    await expect.poll(() => leader.path()).toBe('/briefing')
    expect(leader.complaints).toEqual([])
  })

  it('is not for those who answer for no area', async () => {
    const volunteer = await Desk.of(browser, 'volunteer', desktop, '/screen')
    there.push(volunteer)
    expect(await volunteer.reads()).not.toContain('热点')
    expect(await volunteer.places()).not.toContain('briefing')
  })
})
