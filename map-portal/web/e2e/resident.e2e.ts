import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { phone, startBrowser } from './browser'
import { Resident } from './resident'
import { canary } from './trace'

const GRID = '990102101201001'
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)
/** What the page may cost before it can be used: half a second on a slow line. */
const MOST_BYTES = 120_000

let browser: Browser
let resident: Resident

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
afterEach(() => resident.leave())

async function visits(path: string) {
  resident = await Resident.visit(browser, phone, path)
}

describe('a resident with a telephone and no account', () => {
  it('scans a code, tells what is the matter, and follows it with ticket and PIN', async () => {
    await visits(`/report?grid=${GRID}`)
    await expect.poll(() => resident.title()).toBe('在哪里？')
    await expect.poll(() => resident.text()).toContain('地点：')
    expect(resident.bytesToOpen).toBeLessThan(MOST_BYTES)
    expect(await resident.accessibilityFaults()).toEqual([])
    await resident.goesOn()
    await resident.tells(`${canary('report-words')}<img src=x onerror=alert(1)>，已经三天`, '邻里')
    await resident.addsPhoto(PICTURE)
    expect(await resident.accessibilityFaults()).toEqual([])
    await resident.goesOn()
    await expect.poll(() => resident.text()).toContain('什么都看不到')
    expect(await resident.markupInWords()).toBe(0)
    const kept = await resident.sends()
    expect(kept.ticket).toMatch(/^\d{4} \d{4} \d{4}$/)
    expect(kept.pin).toMatch(/^\d{4} \d{4}$/)
    expect(await resident.accessibilityFaults()).toEqual([])
    expect(await resident.cookies()).toEqual([])
    expect(resident.complaints).toEqual([])
    await resident.leave()

    await visits('/report/track')
    await resident.opens(kept)
    await expect.poll(() => resident.text()).toContain('经过')
    await resident.adds('今天又堵了 <b>')
    expect(await resident.markupInWords()).toBe(0)
    expect(await resident.accessibilityFaults()).toEqual([])
    expect(resident.complaints).toEqual([])
  })

  it('chooses a place by name where there is no code', async () => {
    await visits('/report')
    await resident.choosesFirstPlaces()
    await expect.poll(() => resident.text()).toContain('云溪县')
    await resident.goesOn()
    await expect.poll(() => resident.title()).toBe('是什么事？')
  })

  it('is told where to turn with a place that is not served here', async () => {
    await visits('/report?lang=en')
    await resident.standsAt(2.35, 48.85)
    await resident.goesOn()
    await resident.tells('A dog barks all night')
    await resident.goesOn()
    await resident.goesOnInVain()
    await expect.poll(() => resident.message()).toContain('12345')
  })

  it('does not get in with a wrong PIN, and reads the same for a ticket that is not there', async () => {
    await visits('/report/track')
    await resident.opens({ ticket: '1234 5678 9012', pin: '0000 0000' })
    await expect.poll(() => resident.message()).toContain('查询编号或密码不对')
  })

  it('reads English on demand', async () => {
    await visits(`/report?grid=${GRID}`)
    await resident.switchesLanguage()
    await expect.poll(() => resident.title()).toBe('Where is it?')
  })
})
