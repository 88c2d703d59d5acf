import type { Browser, BrowserContext, Page } from 'playwright-core'
import { accessibilityFaultsOf } from './accessibility'
import { address, newVisitor, type Screen } from './browser'
import { openAs } from './sign-in'

/** Somebody before the briefing, on the desk or on a wall. */
export class Briefing {
  readonly complaints: string[] = []

  constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message))
  }

  leave() {
    return this.context.close()
  }

  async goTo(path: string) {
    await this.page.goto(address + path)
    await this.settle()
  }

  async settle() {
    await this.page.locator('[data-topic], .shell').first().waitFor()
    await this.page.waitForTimeout(300)
    await this.page.locator('[data-topic] [aria-busy=true]').first().waitFor({ state: 'detached' })
  }

  /** The parts in sight, in their order. */
  async topics(): Promise<string[]> {
    await this.settle()
    const parts = await this.page.locator('[data-topic]').all()
    return Promise.all(parts.map(async (part) => (await part.getAttribute('data-topic')) ?? ''))
  }

  /** The figure that a part begins with. */
  async headline(topic: string): Promise<number> {
    await this.settle()
    const text = await this.page.locator(`[data-topic=${topic}] .brief-headline strong`).textContent()
    return Number(text?.replaceAll(',', ''))
  }

  /** Goes where there is more of a part; answers where that is. */
  async opens(topic: string): Promise<string> {
    await this.page.locator(`[data-topic=${topic}] .section-head a`).click()
    await this.page.locator('[data-topic]').first().waitFor({ state: 'detached' })
    return this.path()
  }

  async path(): Promise<string> {
    return this.page.evaluate(() => window.location.pathname)
  }

  async presses(key: string) {
    await this.page.keyboard.press(key)
    await this.page.waitForTimeout(300)
  }

  /** From now on nothing answers at addresses that begin so. */
  async without(path: string) {
    await this.page.route(`**${path}*`, (route) => route.abort())
  }

  /** The parts that say that something did not come. */
  async troubled(): Promise<string[]> {
    await this.page.locator('.trouble').first().waitFor()
    const parts = await this.page.locator('[data-topic]', { has: this.page.locator('.trouble') }).all()
    return Promise.all(parts.map(async (part) => (await part.getAttribute('data-topic')) ?? ''))
  }

  async links(): Promise<number> {
    return this.page.locator('main a').count()
  }

  async text(): Promise<string> {
    return (await this.page.locator('main').textContent()) ?? ''
  }

  async widerThanScreen(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  }

  async answerOf<T>(path: string): Promise<T> {
    return this.page.evaluate(async (asked) => (await fetch(asked)).json(), path)
  }

  accessibilityFaults() {
    return accessibilityFaultsOf(this.page)
  }
}

export async function openBriefing(browser: Browser, account: string, path: string, screen: Screen): Promise<Briefing> {
  const context = await newVisitor(browser, screen)
  const page = await context.newPage()
  const open = new Briefing(context, page)
  await openAs(page, account, address + path)
  await open.settle()
  return open
}
