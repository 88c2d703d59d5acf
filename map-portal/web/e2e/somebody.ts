import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { accessibilityFaultsOf } from './accessibility'
import { address, newVisitor, type Screen } from './browser'
import type { Kept } from './resident'
import { smallPng } from './small-png'

/** What sending may cost: the sum that keeps machines away is done on the way. */
const SENDING_MILLIS = 90_000

/** Somebody without an account on the pages `/help`, `/my-data` and `/volunteer`. Speaks of what they do and see. */
export class Somebody {
  /** What the browser complained about. */
  readonly complaints: string[] = []

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (line) => line.type() === 'error' && this.complaints.push(line.text()))
  }

  static async visit(browser: Browser, screen: Screen, path: string): Promise<Somebody> {
    const context = await newVisitor(browser, screen)
    const page = await context.newPage()
    const somebody = new Somebody(context, page)
    await page.goto(`${address}${path}`)
    await somebody.isThere()
    return somebody
  }

  async leave() {
    await this.context.close()
  }

  async goTo(path: string) {
    await this.page.goto(`${address}${path}`)
    await this.isThere()
  }

  private async isThere() {
    await this.page.locator('main .frame').waitFor()
  }

  // ---- doing

  async writes(field: string, words: string) {
    await this.page.locator(`#${field}`).fill(words)
  }

  /** Chooses by the word beside the box. */
  async chooses(word: string) {
    await this.page.locator('.chip', { hasText: word }).first().click()
  }

  async choosesFirst(group: string) {
    await this.page.locator(`input[name="${group}"]`).first().check()
  }

  async ticks(id: string) {
    await this.page.locator(`#${id}`).check()
  }

  /** Takes the first name of each level until there is nothing more exact. */
  async choosesFirstPlaces() {
    const buttons = this.page.locator('.places li button')
    await this.page.locator('.places li button, .places .chosen').first().waitFor()
    while ((await buttons.count()) > 0) {
      const before = await this.page.locator('.places').textContent()
      await buttons.first().click()
      await this.page.waitForFunction((text) => document.querySelector('.places')?.textContent !== text, before)
    }
  }

  /** Says yes to what is needed, and no to all else; answers how many questions there were. */
  async agreesToWhatIsNeeded(): Promise<number> {
    const offers = await this.page.locator('.offer').all()
    for (const offer of offers) {
      const needed = /必须同意|Needed:/.test((await offer.textContent()) ?? '')
      await offer.locator(needed ? '.agree' : '.refuse').check()
    }
    return offers.length
  }

  /** Says yes to everything that is asked. */
  async agreesToAll() {
    for (const offer of await this.page.locator('.offer').all()) await offer.locator('.agree').check()
  }

  async goesOn() {
    const before = await this.title()
    await this.page.locator('.buttons .main').last().click()
    await this.page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, before)
  }

  /** Presses the main button and reads why that did not do. */
  async goesOnInVain(): Promise<string> {
    await this.page.locator('.buttons .main').last().click()
    await this.page.locator('.message:not(:empty)').first().waitFor()
    return this.message()
  }

  /** Sends, and keeps what is told once. */
  async sends(): Promise<Kept> {
    await this.page.locator('.buttons .main').last().click()
    await this.page.locator('.given').waitFor({ timeout: SENDING_MILLIS })
    const ticket = (await this.page.locator('dd#ticket').textContent()) ?? ''
    const pin = (await this.page.locator('dd#pin').textContent()) ?? ''
    return { ticket, pin }
  }

  /** Gives number and PIN; waits for what they open, or for the refusal. */
  async opens({ ticket, pin }: Kept) {
    const before = await this.title()
    await this.page.locator('input#ticket').fill(ticket)
    await this.page.locator('input#pin').fill(pin)
    await this.page.locator('.buttons .main').click()
    await this.page.waitForFunction(
      (title) =>
        document.querySelector('h1')?.textContent !== title || (document.querySelector('.message')?.textContent ?? '') !== '',
      before,
    )
  }

  async adds(words: string) {
    await this.page.locator('#more').fill(words)
    await this.page.locator('section:has(#more) > button').click()
    await this.page.locator('.words', { hasText: words }).first().waitFor()
  }

  /** Takes back what was agreed to; asked once more in between. */
  async withdraws() {
    await this.page.locator('.twice > button').click()
    await this.page.locator('.twice .warning').waitFor()
    await this.page.locator('.twice .grave').click()
    await this.page.locator('.twice').waitFor({ state: 'detached' })
  }

  /** Presses what ends all of it, reads what that means, and thinks better of it. */
  async readsWhatWithdrawingMeans(): Promise<string> {
    await this.page.locator('.twice > button').click()
    const warning = (await this.page.locator('.twice .warning').textContent()) ?? ''
    await this.page.locator('.twice .warning .plain:not(.grave)').click()
    await this.page.locator('.twice > button').waitFor()
    return warning
  }

  /** Asks for something about the data that are held. */
  async asks(kind: 'COPY' | 'CORRECTION' | 'OBJECTION' | 'ERASURE', words: string) {
    await this.page.locator(`input[name=kind][value=${kind}]`).check()
    await this.page.locator('#ask').fill(words)
    await this.page.locator('section:has(#ask) > .main').click()
    await this.page.locator('.cards .words', { hasText: words }).first().waitFor()
  }

  /** Says yes to the partner whom a worker named. */
  async letsThemBeTold() {
    await this.page.locator('.proposed .main').first().click()
    await this.page.locator('.proposed').waitFor({ state: 'detached' })
  }

  /** Answers as a partner. */
  async answers(answer: 'ACCEPTED' | 'DECLINED' | 'DONE') {
    await this.page.locator(`input[name=answer][value=${answer}]`).check()
    await this.page.locator('.question > .main').click()
    await this.page.locator('.message:not(:empty)').waitFor()
  }

  /** Takes a file home by the button with this word in it; answers what is in it. */
  async takesHome(word: string): Promise<Buffer> {
    const arriving = this.page.waitForEvent('download')
    await this.page.locator('button', { hasText: word }).first().click()
    return readFileSync(await (await arriving).path())
  }

  async switchesLanguage() {
    const before = await this.title()
    await this.page.locator('.frame .link').click()
    await this.page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, before)
  }

  /** The telephone drops the page and opens it again. */
  async comesBack() {
    await this.page.reload()
    await this.isThere()
  }

  /** Stars for the help that was given. */
  async rates(stars: number, words: string) {
    await this.page.locator(`input[name=stars][value="${stars}"]`).check()
    await this.page.locator('#rate-words').fill(words)
    await this.page.locator('section:has(#rate-words) > .main').click()
    await this.page.locator('section:has(#rate-words)').waitFor({ state: 'detached' })
  }

  // ---- seeing

  /** What the address asks for in the language of the page. */
  async search() {
    return `?lang=${await this.page.evaluate(() => document.documentElement.lang)}`
  }

  /** The number by which people name the request that was just sent. */
  async number() {
    return ((await this.page.locator('.notice').textContent()) ?? '').replace(/^.*(?:编号：|Number: )/, '').trim()
  }

  /** The label of what was asked last about the data that are held. */
  async labelOfAsked() {
    return (/R-[\d-]+/.exec((await this.page.locator('.cards li').first().textContent()) ?? '') ?? [''])[0]
  }

  async title() {
    return (await this.page.locator('h1').textContent()) ?? ''
  }

  async text() {
    return (await this.page.locator('main').textContent()) ?? ''
  }

  async value(field: string) {
    return this.page.locator(`#${field}`).inputValue()
  }

  async message() {
    return (await this.page.locator('.message').first().textContent()) ?? ''
  }

  /** How far the page is too wide for the screen, in pixels, when letters are twice as large. */
  async overflowAtDoubleSize(): Promise<number> {
    return this.page.evaluate(() => {
      const root = document.documentElement
      root.style.fontSize = '36px'
      const overflow = root.scrollWidth - root.clientWidth
      root.style.fontSize = ''
      return overflow
    })
  }

  /** What the browser keeps of this page: addresses, and what lies in its storages. */
  async traces(): Promise<string> {
    return this.page.evaluate(() => [location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join('\n'))
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
