import { writeFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { accessibilityFaultsOf } from './accessibility'
import { address, newVisitor, type Screen } from './browser'
import { smallPng } from './small-png'

export interface Kept {
  ticket: string
  pin: string
}

/** A resident with a telephone in front of the page `/report`. Speaks of what they do and see. */
export class Resident {
  /** What the browser complained about. */
  readonly complaints: string[] = []
  /** How many bytes came before the first step could be used. */
  bytesToOpen = 0

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (line) => line.type() === 'error' && this.complaints.push(line.text()))
  }

  static async visit(browser: Browser, screen: Screen, path: string): Promise<Resident> {
    const context = await newVisitor(browser, screen)
    const page = await context.newPage()
    const resident = new Resident(context, page)
    page.on('response', async (answer) => {
      resident.bytesToOpen += (await answer.body().catch(() => Buffer.alloc(0))).length
    })
    await page.goto(`${address}${path}`)
    await page.locator('h1').waitFor()
    return resident
  }

  async leave() {
    await this.context.close()
  }

  // ---- doing

  /** Chooses a place by the first name of each level. */
  async choosesFirstPlaces() {
    await this.page.locator('.places li button, .chosen').first().waitFor()
    while ((await this.page.locator('.chosen').count()) === 0) {
      const within = await this.page.locator('.within').allTextContents()
      await this.page.locator('.places li button').first().click()
      await this.page.waitForFunction(
        (before) =>
          document.querySelector('.chosen') !== null ||
          document.querySelector('.within')?.textContent !== (before[0] ?? undefined),
        within,
      )
    }
  }

  async standsAt(lon: number, lat: number) {
    await this.context.grantPermissions(['geolocation'])
    await this.context.setGeolocation({ longitude: lon, latitude: lat, accuracy: 12 })
    await this.page.locator('.ways > button').first().click()
    await this.page.locator('.chosen, .message:not(:empty)').first().waitFor()
  }

  async goesOn() {
    const step = await this.title()
    await this.page.locator('.buttons .main').click()
    await this.page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, step)
  }

  /** Presses the main button and reads why that did not do. */
  async goesOnInVain() {
    await this.page.locator('.buttons .main:not([aria-busy])').click()
    await this.page.locator('.buttons .main[aria-busy]').waitFor({ state: 'detached', timeout: 60_000 })
  }

  async tells(words: string, category?: string) {
    await this.page.locator('#words').fill(words)
    if (category) await this.page.locator('.chip', { hasText: category }).first().click()
  }

  async addsPhoto(picture: Buffer) {
    await this.page.locator('#photo').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: picture })
    await this.page.locator('.photos img').first().waitFor()
  }

  /** Sends, and keeps what is told once. */
  async sends(): Promise<Kept> {
    await this.page.locator('.buttons .main').click()
    await this.page.locator('#pin').waitFor({ timeout: 60_000 })
    const ticket = (await this.page.locator('#ticket').textContent()) ?? ''
    const pin = (await this.page.locator('#pin').textContent()) ?? ''
    return { ticket, pin }
  }

  async opens({ ticket, pin }: Kept) {
    await this.page.locator('#ticket').fill(ticket)
    await this.page.locator('#pin').fill(pin)
    await this.page.locator('.buttons .main').click()
    await this.page.locator('.timeline, .message:not(:empty)').first().waitFor()
  }

  async adds(words: string) {
    await this.page.locator('#more').fill(words)
    await this.page.locator('section:has(> #more) > button').click()
    await this.page.locator('.words', { hasText: words }).waitFor()
  }

  async switchesLanguage() {
    await this.page.locator('.frame .link').click()
  }

  // ---- seeing

  async title() {
    return (await this.page.locator('h1').textContent()) ?? ''
  }

  async text() {
    return this.page.locator('main').innerText()
  }

  async message() {
    return this.page.locator('.message').innerText()
  }

  /** Elements of markup in what people wrote; there must be none. */
  async markupInWords() {
    return this.page.locator('.words *:not(time)').count()
  }

  async cookies() {
    return (await this.context.cookies()).map((cookie) => cookie.name).filter((name) => name !== 'XSRF-TOKEN')
  }

  async accessibilityFaults() {
    return accessibilityFaultsOf(this.page)
  }

  async picture(file: string) {
    writeFileSync(file, smallPng(await this.page.screenshot({ fullPage: true })))
  }
}
