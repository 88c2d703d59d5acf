import { writeFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFaultsOf } from './accessibility'
import { address, desktop, newVisitor, phone, type Screen } from './browser'
import { Desk, localTime } from './desk'
import { signIn } from './sign-in'
import { smallPng } from './small-png'

export interface Place {
  longitude: number
  latitude: number
}

const STEP_SECONDS = 5

/** A point on the straight way between two. */
export function between(from: Place, to: Place, share: number): Place {
  return {
    longitude: from.longitude + (to.longitude - from.longitude) * share,
    latitude: from.latitude + (to.latitude - from.latitude) * share,
  }
}

/** Somebody on patrol with a phone in their hand: it knows where it is, and its network comes and goes. */
export class Patroller {
  readonly complaints: string[] = []

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (line) => line.type() === 'error' && this.complaints.push(line.text()))
  }

  static async of(browser: Browser, account: string, place?: Place): Promise<Patroller> {
    const context = await newVisitor(browser, phone)
    if (place) {
      await context.grantPermissions(['geolocation'], { origin: new URL(address).origin })
      await context.setGeolocation({ ...place, accuracy: 10 })
    }
    const page = await context.newPage()
    const patroller = new Patroller(context, page)
    await page.goto(`${address}/duty`)
    await signIn(page, account)
    await patroller.goTo('/duty')
    return patroller
  }

  async leave() {
    await this.context.close()
  }

  async goTo(path: string) {
    await this.page.goto(address + path)
    await this.page.locator('.desk').waitFor()
    await this.settle()
  }

  async settle() {
    await this.page.locator('.desk-main [aria-busy=true]').first().waitFor({ state: 'detached' })
    await this.page.waitForTimeout(300)
  }

  async walksTo(place: Place) {
    await this.isAt(place)
    // On the way a position is kept every ten seconds.
    await this.page.waitForTimeout(11_000)
  }

  /** Along a street at a walker's pace, one step every five seconds; answers where that led. */
  async walks(from: Place, to: Place, seconds: number): Promise<Place> {
    const steps = Math.round(seconds / STEP_SECONDS)
    for (let step = 1; step <= steps; step++) {
      await this.isAt(between(from, to, step / steps))
      await this.page.waitForTimeout(STEP_SECONDS * 1_000)
    }
    return to
  }

  private place?: Place

  private async isAt({ longitude, latitude }: Place) {
    this.place = { longitude, latitude }
    await this.context.setGeolocation({ longitude, latitude, accuracy: 8 })
  }

  /** Until the page itself is kept on the phone. */
  async isReadyForTheField() {
    await this.page.waitForFunction(async () => (await (await caches.open('linli-shell')).match('/inspections')) !== undefined)
  }

  async losesNetwork() {
    await this.context.setOffline(true)
  }

  async findsNetwork() {
    await this.context.setOffline(false)
  }

  async reloads() {
    await this.page.reload()
    await this.page.locator('.duty-state').waitFor()
  }

  // ---- doing

  /** Reads the notice, accepts it and checks in to the first shift that can be begun. */
  async checksIn() {
    await this.page.locator('[data-operation=acceptNotice], .ant-checkbox-wrapper').first().click()
    await this.page.locator('[data-operation=checkInToShift]:enabled').first().click()
    await this.page.locator('.duty-state').waitFor()
  }

  /** Whether anything can be begun before the notice is accepted. */
  async mayCheckIn(): Promise<boolean> {
    return (await this.page.locator('[data-operation=checkInToShift]:enabled').count()) > 0
  }

  async pauses() {
    await this.page.locator('[data-operation=pauseShift]').click()
    await this.page.locator('.duty-state[data-state=PAUSED]').waitFor()
  }

  async goesOn() {
    await this.page.locator('[data-operation=resumeShift]').click()
    await this.page.locator('.duty-state[data-state=ON_DUTY]').waitFor()
  }

  async checksOut() {
    await this.page.locator('[data-operation=checkOut]').click()
    await this.page.locator('[data-operation=checkOutSurely]').click()
    await this.page.locator('.duty-state').waitFor({ state: 'detached', timeout: 60_000 })
  }

  /** Notes what is there, where the phone is. */
  async notes(words: string, kind: 'HAZARD' | 'REPORT' = 'HAZARD') {
    await this.beginsNote(words, kind)
    await this.page.locator('[data-operation=keepIncident]').click()
    await this.page.locator('[data-operation=keepIncident]').waitFor({ state: 'detached' })
  }

  async beginsNote(words: string, kind: 'HAZARD' | 'REPORT' = 'HAZARD') {
    await this.page.locator('[data-operation=noteIncident]').click()
    await this.page
      .locator('form#incident .ant-segmented-item')
      .nth(kind === 'HAZARD' ? 0 : 1)
      .click()
    await this.page.locator('#incident_words').fill(words)
    // A phone that lies still tells its position again; this one only when it is told.
    if (this.place) await this.isAt(this.place)
    await this.page.locator('#incident_position').click()
    await this.page.locator('#incident_gridCode').waitFor({ state: 'detached' })
  }

  /** Holds the panic button for as long as it takes. */
  async raisesAlarm() {
    const button = this.page.locator('[data-operation=raiseAlarm]')
    await button.scrollIntoViewIfNeeded()
    await button.hover()
    await this.page.mouse.down()
    await this.page.waitForTimeout(2_300)
    await this.page.mouse.up()
    await this.page.locator('.alarm-state').waitFor()
  }

  /** Presses it and lets go at once: nothing is raised. */
  async touchesPanicButton() {
    await this.page.locator('[data-operation=raiseAlarm]').click()
    await this.page.waitForTimeout(2_500)
  }

  // ---- seeing

  /** How many positions wait on the phone. */
  async waitingPositions(): Promise<number> {
    return Number(await this.page.locator('.draft-status').getAttribute('data-fixes'))
  }

  async hasSentEverything() {
    const send = this.page.locator('.draft-status button')
    // It may go out by itself meanwhile, and the button with it.
    if ((await send.count()) > 0) await send.click({ timeout: 3_000 }).catch(() => undefined)
    await this.page.locator('.draft-status[data-state=done]').waitFor({ timeout: 90_000 })
  }

  /** What the phone says about positions. */
  async position(): Promise<string> {
    return (await this.page.locator('.position-status').textContent()) ?? ''
  }

  async alarm(): Promise<string> {
    return (await this.page.locator('.alarm-state').getAttribute('data-alarm')) ?? ''
  }

  async hasAlarm(): Promise<boolean> {
    return (await this.page.locator('.alarm-state').count()) > 0
  }

  async alarmBecomes(state: string) {
    await this.page.locator(`.alarm-state[data-alarm=${state}]`).waitFor({ timeout: 30_000 })
  }

  async reads(): Promise<string> {
    return (await this.page.locator('.desk-main').textContent()) ?? ''
  }

  async answerOf<T>(path: string): Promise<T> {
    return this.page.evaluate(async (asked) => (await fetch(asked)).json(), path)
  }

  async statusOf(path: string): Promise<number> {
    return this.page.evaluate(async (asked) => (await fetch(asked)).status, path)
  }

  async accessibilityFaults(): Promise<string[]> {
    return accessibilityFaultsOf(this.page)
  }

  faults(...expected: number[]): string[] {
    const known = ['ERR_INTERNET_DISCONNECTED', '401', ...expected.map(String)]
    return this.complaints.filter((line) => !known.some((part) => line.includes(part)))
  }

  async picture(path: string) {
    await this.page.waitForTimeout(500)
    writeFileSync(path, smallPng(await this.page.screenshot()))
  }
}

/** Who takes part in a case about patrols; all of them leave at its end. */
export class Patrols {
  private readonly there: { leave: () => Promise<void> }[] = []
  private readonly made: { coordinator: Desk; team: string; shift?: string }[] = []

  constructor(private readonly browser: Browser) {}

  async desk(account: string, path: string, screen: Screen): Promise<Desk> {
    const desk = await Desk.of(this.browser, account, screen, path)
    this.there.push(desk)
    return desk
  }

  async patroller(account: string, place?: Place): Promise<Patroller> {
    const patroller = await Patroller.of(this.browser, account, place)
    this.there.push(patroller)
    return patroller
  }

  /** Ends the teams that were formed here, unless somebody is still on duty, and goes. */
  async leave() {
    for (const { coordinator, team, shift } of this.made.splice(0)) {
      if (shift) await over(coordinator, `/api/patrol/planned-shifts/${shift}`, 'cancellation', { reason: '演示结束' })
      await over(coordinator, `/api/patrol/teams/${team}`, 'end')
    }
    for (const somebody of this.there.splice(0)) await somebody.leave()
  }

  /** A new team of the area with one volunteer in it, whose shift begins in a moment; answers the team's address. */
  async plansShiftFor(coordinator: Desk, area: string, name: string, username: string): Promise<string> {
    await coordinator.goTo('/patrols/teams')
    await coordinator.take('openPatrolTeam', { areaCode: { code: area }, name, kind: { code: 'JOINT' } })
    const team = coordinator.path.split('/').at(-1) ?? ''
    const made: { coordinator: Desk; team: string; shift?: string } = { coordinator, team }
    this.made.push(made)
    await coordinator.take('addPatrolMember', { username, capacity: { code: 'VOLUNTEER' } })
    await coordinator.take('planShift', { from: localTime(0.05), until: localTime(2), peopleNeeded: '1' })
    const days = `from=${localTime(-24).slice(0, 10)}&until=${localTime(24).slice(0, 10)}`
    const { items } = await coordinator.answerOf<{ items: { id: string }[] }>(`/api/patrol/planned-shifts?team=${team}&${days}`)
    made.shift = items[0]?.id
    await coordinator.goTo(`/patrols/rota?team=${team}&shift=${made.shift}`)
    await coordinator.take('assignToShift', { username })
    return team
  }

  /** Takes what runs or is planned near this hour off somebody's shoulders, whatever a case before left or the rota says. */
  async isFree(account: string) {
    const own = await this.desk(account, '/duty/shifts', phone)
    const { open } = await own.answerOf<{ open?: { id: string } }>('/api/patrol/duty')
    if (open) await own.requests('POST', `/api/patrol/shifts/${open.id}/check-out`, {})
    const days = `from=${localTime(-24).slice(0, 10)}&until=${localTime(24).slice(0, 10)}`
    const shifts = await own.answerOf<ShiftOfMine[]>(`/api/patrol/shifts/own?${days}`)
    const soon = Date.now() + NEAR_MILLIS
    const near = shifts.filter(
      ({ state, from, until }) => state === 'PLANNED' && Date.parse(from) < soon && Date.parse(until) > Date.now(),
    )
    if (near.length === 0) return
    const coordinator = await this.desk('county.officer', '/patrols/shifts', desktop)
    for (const { id, version, from } of near) {
      const path = `/api/patrol/shifts/${id}`
      if (Date.parse(from) > Date.now()) {
        const reason = { reason: '现场演示' }
        expect(await coordinator.requests('POST', `${path}/cancellation`, reason, `"${version}"`)).toBe(200)
      } else {
        // What has begun is not cancelled any more, but it can be gone and ended.
        const { notice } = await own.answerOf<{ notice: { version: number } }>('/api/patrol/duty')
        expect(await own.requests('POST', `${path}/check-in`, { noticeVersion: notice.version })).toBe(200)
        expect(await own.requests('POST', `${path}/check-out`, {})).toBe(200)
      }
    }
  }

  /** How many hours lie between two shifts of one person; answers what it was before. */
  async restsFor(hours: number): Promise<number> {
    const admin = await this.desk('area.admin', '/settings', desktop)
    const path = '/api/patrol/settings/limits'
    const { version, body } = await admin.answerOf<{ version: number; body: Record<string, number> }>(path)
    const before = body.restHours ?? 0
    if (before !== hours) {
      const change = { body: { ...body, restHours: hours }, reason: '演示中同一人一天内多次上岗' }
      expect(await admin.requests('PUT', path, change, `"${version}"`)).toBe(200)
    }
    return before
  }
}

interface ShiftOfMine {
  id: string
  state: string
  from: string
  until: string
  version: number
}

/** Longer than a shift that a case plans. */
const NEAR_MILLIS = 2.2 * 3_600_000

/** Ends something as it stands now; what is under way stays. */
async function over(coordinator: Desk, path: string, how: string, body?: object) {
  const { version } = await coordinator.answerOf<{ version: number }>(path)
  await coordinator.requests('POST', `${path}/${how}`, body, `"${version}"`)
}
