import { writeFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { accessibilityFaultsOf } from './accessibility'
import { address, newVisitor, phone } from './browser'
import { pngOf } from './png'
import { signIn } from './sign-in'
import { smallPng } from './small-png'

/** Where the device says that it is. */
interface Place {
  longitude: number
  latitude: number
}

/** The west end of the equator: far from every county. */
const NOWHERE: Place = { longitude: 0, latitude: 0 }

const READY_TRIES = 200

/** Somebody who inspects with a phone in their hand: with a position, and a network that comes and goes. */
export class Inspector {
  readonly complaints: string[] = []

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (line) => line.type() === 'error' && this.complaints.push(line.text()))
  }

  static async of(browser: Browser, account: string, place: Place = NOWHERE): Promise<Inspector> {
    const context = await newVisitor(browser, phone)
    await context.grantPermissions(['geolocation'], { origin: new URL(address).origin })
    await context.setGeolocation({ ...place, accuracy: 12 })
    const page = await context.newPage()
    const inspector = new Inspector(context, page)
    await page.goto(`${address}/inspections`)
    await signIn(page, account)
    await inspector.goTo('/inspections')
    return inspector
  }

  async standsAt({ longitude, latitude }: Place) {
    await this.context.setGeolocation({ longitude, latitude, accuracy: 12 })
  }

  /** What the server itself answers, past every page. */
  async answerOf<T>(path: string): Promise<T> {
    return this.page.evaluate(async (address) => (await fetch(address)).json(), path)
  }

  async leave() {
    await this.context.close()
  }

  // ---- going

  async goTo(path: string) {
    await this.page.goto(address + path)
    await this.page.locator('.desk').waitFor()
    await this.settle()
  }

  async settle() {
    await this.page.locator('.desk-main [aria-busy=true]').first().waitFor({ state: 'detached' })
    await this.page.waitForTimeout(300)
  }

  /** Until the page and what is needed to inspect are kept on the device. */
  async isReadyForTheField() {
    const ready = () =>
      this.page.evaluate(async () => {
        const kept = await caches.open('linli-shell')
        return navigator.serviceWorker.controller !== null && (await kept.match('/inspections')) !== undefined
      })
    for (let tries = 0; !(await ready()); tries++) {
      if (tries > READY_TRIES) throw new Error('the page is not kept on the device')
      await this.page.waitForTimeout(100)
    }
  }

  async losesNetwork() {
    await this.context.setOffline(true)
  }

  async findsNetwork() {
    await this.context.setOffline(false)
  }

  async reloads() {
    await this.page.reload()
    await this.page.locator('.draft-status').waitFor()
  }

  // ---- doing

  /** Begins what is planned, the most urgent first; answers the name of the premises. */
  async begins(): Promise<string> {
    await this.page.locator('[data-operation=beginInspection]:visible').first().click()
    await this.page.locator('.draft-status').waitFor()
    return (await this.page.locator('.desk-page h1').textContent()) ?? ''
  }

  /** Answers every question; well, or the first yes-or-no question with no, which is a defect. */
  async answersEverything(how: 'well' | 'with a defect' = 'with a defect') {
    const questions = this.page.locator('.question')
    let defect = how === 'well'
    for (let index = 0; index < (await questions.count()); index++) {
      const question = questions.nth(index)
      if ((await question.locator('.answer-choice').count()) > 0) {
        await question
          .locator('.ant-radio-button-wrapper')
          .nth(defect ? 0 : 1)
          .click()
        await this.page.waitForTimeout(200)
        defect ||= (await question.locator('.defect').count()) > 0
      } else if ((await question.locator('.answer-number').count()) > 0) {
        await question.locator('.ant-input-number-input').fill(await this.goodNumber(index))
        await question.locator('.ant-input-number-input').blur()
      } else if ((await question.locator('textarea').count()) > 0) await question.locator('textarea').first().fill('无')
      else await this.photographs(index)
    }
  }

  /** The least number that is good, else one. */
  private async goodNumber(index: number): Promise<string> {
    const good = (await this.page.locator('.question').nth(index).locator('.answer-number small').allTextContents()).join()
    return /(\d+(?:\.\d+)?)/.exec(good)?.[1] ?? '1'
  }

  async photographs(index: number) {
    const question = this.page.locator('.question').nth(index)
    const file = { name: 'photo.png', mimeType: 'image/png', buffer: pngOf(32) }
    await question.locator('input[type=file]').setInputFiles(file)
    await question.locator('.photo').first().waitFor()
  }

  async submits() {
    await this.page.locator('[data-operation=submitInspection]').click()
  }

  /** Signs for oneself; the business signs below with a finger. */
  async bothSign(name: string) {
    await this.page.locator('[data-operation=signInspection]').click()
    await this.page.locator('[data-operation=signInspection]').waitFor({ state: 'detached' })
    const pad = this.page.locator('.sign-pad svg')
    await pad.scrollIntoViewIfNeeded()
    const box = await pad.boundingBox()
    if (!box) throw new Error('nothing to sign on')
    await this.page.mouse.move(box.x + 20, box.y + 30)
    await this.page.mouse.down()
    for (let step = 1; step <= 12; step++) await this.page.mouse.move(box.x + 20 + step * 10, box.y + 30 + (step % 3) * 12)
    await this.page.mouse.up()
    await this.page.locator('#sign-name').fill(name)
    await this.page.locator('#sign-office').fill('店长')
    await this.page.locator('[data-operation=signInspectionForBusiness]').click()
    await this.page.locator('.business-sign').waitFor({ state: 'detached' })
  }

  /** Gives the draft up; what was planned stays due. */
  async givesUp(reason: string) {
    await this.page.locator('[data-operation=abandonInspection]').click()
    await this.page.locator('#abandonInspection_reason').fill(reason)
    await this.page.locator('.ant-drawer .drawer-foot .ant-btn-primary').click()
    await this.page.waitForURL(`${address}/inspections`)
  }

  /** Decides which device's answers stay. */
  async keeps(whose: 'mine' | 'theirs') {
    await this.page.locator(`.draft-conflict [data-keep=${whose}]`).click()
    await this.page.locator('.draft-conflict').waitFor({ state: 'detached' })
  }

  // ---- seeing

  /** How many changes the device says it still has to hand in. */
  async waiting(): Promise<number> {
    await this.page.waitForTimeout(300)
    return Number(await this.page.locator('.draft-status').getAttribute('data-waiting'))
  }

  /** What the device says about them. */
  async said(): Promise<string> {
    return (await this.page.locator('.draft-status').textContent()) ?? ''
  }

  async hasHandedIn() {
    await this.page.locator('.draft-status[data-state=done], .desk-section .hash').first().waitFor({ timeout: 60_000 })
  }

  /** Until the service has it and the record is shown. */
  async isSubmitted() {
    await this.page.locator('[data-operation=signInspection], .hash').first().waitFor({ timeout: 60_000 })
    await this.settle()
  }

  async isAskedWhichToKeep() {
    await this.page.locator('.draft-conflict').waitFor({ timeout: 30_000 })
  }

  /** Addresses of the hazards that the defects became. */
  async hazards(): Promise<string[]> {
    const links = await this.page.locator('a.row-link[href^="/hazards/"]').all()
    return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''))
  }

  get path(): string {
    return new URL(this.page.url()).pathname
  }

  async reads(): Promise<string> {
    return (await this.page.locator('.desk-main').textContent()) ?? ''
  }

  async accessibilityFaults(): Promise<string[]> {
    return accessibilityFaultsOf(this.page)
  }

  /** Complaints beyond the 401 that every visitor gets first, requests without network, and the refusals that a case asked for. */
  faults(...expected: number[]): string[] {
    const known = ['ERR_INTERNET_DISCONNECTED', '401', ...expected.map(String)]
    return this.complaints.filter((line) => !known.some((part) => line.includes(part)))
  }

  async picture(path: string) {
    await this.page.waitForTimeout(500)
    writeFileSync(path, smallPng(await this.page.screenshot()))
  }
}
