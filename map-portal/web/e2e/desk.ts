import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFaultsOf } from './accessibility'
import { address, newVisitor, type Screen } from './browser'
import { openAs } from './sign-in'
import { smallPng } from './small-png'

/** A choice by its code, whatever word the reader's language has for it. */
interface Coded {
  code: string
}

/** What is typed, chosen or ticked in a form: by the name of the field, within lists as `clauses.0.text`. */
export type Filling = Record<string, string | boolean | Coded>

/** Keys of the catalogues begin so; usernames with a full stop do not. */
const KEY =
  /^(?:rail|premises|places|dutyPoints|inspections?|hazards|keyAreas|special|checklists|draft|record|sign|photo|hours|people|support|consent|rights|audit|emergency|volunteers|campaigns|staffing|teams|duty|alarm|incident|patrols|coverage|gaps|track|standIn|absence|devices|grids|boundaries|boundaryImport|revisions|regroup|history|checks|me|appraisal|papers|template|choice|field|do|problem|page|search)\./

/** Somebody at the work desk. Speaks of what they do and see; how the page is built is known only here. */
export class Desk {
  /** What the browser complained about: scripts that failed, styles that the security policy refused. */
  readonly complaints: string[] = []

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (line) => line.type() === 'error' && this.complaints.push(line.text()))
  }

  /** Signs somebody in and goes to a place of the desk. */
  static async of(browser: Browser, account: string, screen: Screen, path = '/inbox'): Promise<Desk> {
    const context = await newVisitor(browser, screen)
    const page = await context.newPage()
    const desk = new Desk(context, page)
    await openAs(page, account, address + path)
    await desk.isThere()
    return desk
  }

  async leave() {
    await this.context.close()
  }

  // ---- going

  async goTo(path: string) {
    await this.page.goto(address + path)
    await this.isThere()
  }

  private async isThere() {
    await this.page.locator('.desk, .wall').waitFor()
    await this.settle()
  }

  /** Goes to a place of the rail. */
  async openPlace(place: string) {
    const link = this.page.locator(`[data-place=${place}]`)
    if (!(await link.isVisible())) await this.page.locator('.rail-group', { has: link }).locator('.rail-head').click()
    await link.click()
    await this.settle()
  }

  /** What the tour of a first visit says, step by step to its end; nothing where nobody is shown around. */
  async isShownAround(): Promise<string[]> {
    const tour = this.page.locator('.ant-tour')
    const said: string[] = []
    while (await tour.isVisible()) {
      said.push((await tour.locator('.ant-tour-title').textContent()) ?? '')
      await tour.locator('.ant-tour-next-btn').click()
      await this.page.waitForTimeout(400)
    }
    return said
  }

  /** The file by which a table of figures is taken along: its name, and its lines. */
  async takesTable(): Promise<{ name: string; lines: string[] }> {
    const arriving = this.page.waitForEvent('download')
    await this.page.locator('[data-operation=exportTable]').first().click()
    const download = await arriving
    const text = await readFile(await download.path(), 'utf8')
    return { name: download.suggestedFilename(), lines: text.trim().split('\r\n') }
  }

  async seesTour() {
    await this.page.locator('.ant-tour').waitFor()
  }

  async choosesLooks(word: string) {
    await this.page.locator('[data-account]').click()
    await this.page.locator('.ant-dropdown-menu-submenu-title', { hasText: '外观' }).click()
    await this.page.locator('.ant-dropdown-menu-submenu .ant-dropdown-menu-item', { hasText: word }).click()
    await this.page.keyboard.press('Escape')
    await this.settle()
  }

  /** Whether the page is drawn on dark or on light ground, by what is seen. */
  async ground(): Promise<'dark' | 'light'> {
    const colour = await this.page.locator('.desk-main').evaluate((main) => {
      let place: Element | null = main
      while (place && getComputedStyle(place).backgroundColor === 'rgba(0, 0, 0, 0)') place = place.parentElement
      return getComputedStyle(place ?? main).backgroundColor
    })
    const [red = 0] = colour.match(/\d+/g)?.map(Number) ?? []
    return red < 128 ? 'dark' : 'light'
  }

  async groundOnPaper(): Promise<'dark' | 'light'> {
    await this.page.emulateMedia({ media: 'print' })
    const theme = await this.page.locator('html').getAttribute('data-theme')
    await this.page.emulateMedia({ media: 'screen' })
    return theme === 'dark' ? 'dark' : 'light'
  }

  async startsTourAgain() {
    await this.page.locator('[data-account]').click()
    await this.page.locator('.ant-dropdown-menu-item', { hasText: '功能导览' }).click()
    await this.seesTour()
  }

  /** Opens the help of the page from under one's name; answers its title. */
  async opensHelp(): Promise<string> {
    await this.page.locator('[data-account]').click()
    await this.page.locator('.ant-dropdown-menu-item', { hasText: '本页帮助' }).click()
    await this.page.locator('.page-help li').first().waitFor()
    return (await this.page.locator('.ant-drawer-title').textContent()) ?? ''
  }

  /** Presses ?; answers the keys that are told. */
  async asksForKeys(): Promise<string[]> {
    await this.page.locator('body').press('?')
    await this.page.locator('.ant-modal kbd').first().waitFor()
    return this.page.locator('.ant-modal kbd').allTextContents()
  }

  /** Types into the search that Ctrl+K opens on every page; answers what was found, first the chosen one. */
  async finds(words: string): Promise<string[]> {
    const panel = this.page.locator('.search-panel')
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+k')
    await panel.locator('input').fill(words)
    await panel.locator(`.search-found[data-asked="${words}"][aria-busy=false]`).waitFor({ state: 'attached' })
    return panel.locator('[role=option] > span').allTextContents()
  }

  /** Opens what the search has chosen; answers where that leads. */
  async opensFound(): Promise<string> {
    await this.page.keyboard.press('Enter')
    await this.page.locator('.search-panel').waitFor({ state: 'hidden' })
    return this.page.evaluate(() => window.location.pathname + window.location.search)
  }

  async openSection(section: string) {
    await this.page.locator(`[data-section=${section}]`).click()
    await this.settle()
  }

  async openFirstMatter(section: string) {
    await this.page.locator('.matters tbody th a').first().click()
    await this.page.locator('.section-bar').waitFor()
    await this.openSection(section)
  }

  async settle() {
    const loading = this.page
      .locator('.desk-main [aria-busy=true], .wall [aria-busy=true], .desk-main .ant-select-suffix .anticon-loading')
      .first()
    await loading.waitFor({ state: 'detached' })
    await this.page.waitForTimeout(300)
    await loading.waitFor({ state: 'detached' })
  }

  // ---- doing

  /** Takes a step of the matter that is open; fills in what it asks and sends it. */
  async take(step: string, filling: Filling = {}) {
    // What is done to one of several things is offered beside each of them.
    const listed = this.page.locator(`.row [data-operation=${step}]:visible`)
    const offered = this.page.locator(`[data-operation=${step}]:visible`)
    await ((await listed.count()) > 0 ? listed : offered).first().click()
    await this.page.locator('.ant-drawer-content-wrapper').waitFor()
    await this.fill(step, filling)
    await this.page.locator('.ant-drawer .drawer-foot .ant-btn-primary').click()
    await this.sent(step)
    await this.settle()
  }

  /** Takes a step that is offered beside these words. */
  async takeBeside(words: string, step: string, filling: Filling = {}) {
    await this.page.locator('.row', { hasText: words }).locator(`[data-operation=${step}]:visible`).first().click()
    await this.page.locator('.ant-drawer-content-wrapper').waitFor()
    await this.fill(step, filling)
    await this.page.locator('.ant-drawer .drawer-foot .ant-btn-primary').click()
    await this.sent(step)
    await this.settle()
  }

  /** Opens what a row of a list is about: the one with these words, else the first. */
  async openRow(words = '') {
    await this.page.locator('.row-link', { hasText: words }).first().click()
    await this.settle()
  }

  /** Opens what is read only on request, because the look is recorded. */
  async opensOnRequest() {
    await this.page.locator('.desk-main .on-request button').first().click()
    await this.settle()
  }

  /** How many requests of the page are still to be opened. */
  async onRequest(): Promise<number> {
    return this.page.locator('.desk-main .on-request button').count()
  }

  /** Reads a secret that is told once, and closes it. */
  async toldOnce(): Promise<string[]> {
    await this.page.locator('.told-once .secrets').waitFor()
    const secrets = await this.page.locator('.told-once .secrets dd').allTextContents()
    await this.page.locator('.told-once .ant-btn-primary').click()
    await this.page.locator('.told-once').waitFor({ state: 'detached' })
    return secrets
  }

  /** Asks the server itself, past every page; answers the status. */
  async statusOf(path: string): Promise<number> {
    return this.page.evaluate(async (address) => (await fetch(address)).status, path)
  }

  /** What the server itself answers, past every page. */
  async answerOf<T>(path: string): Promise<T> {
    return this.page.evaluate(async (address) => (await fetch(address)).json(), path)
  }

  /** Asks the server for a change, past every page; answers the status. */
  async requests(method: string, path: string, body?: object, seen?: string): Promise<number> {
    return this.page.evaluate(
      async ([how, where, what, version]) => {
        const token = decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')
        const headers: Record<string, string> = {
          'Content-Type': 'application/json',
          'X-XSRF-TOKEN': token,
          'Idempotency-Key': crypto.randomUUID(),
        }
        if (version) headers['If-Match'] = version
        return (await fetch(where, { method: how, headers, body: what || undefined })).status
      },
      [method, path, body ? JSON.stringify(body) : '', seen ?? ''] as const,
    )
  }

  /** Begins a step and sends it as it stands; answers what the form says is wrong. */
  async tryToTake(step: string, filling: Filling = {}): Promise<string[]> {
    await this.page.locator(`[data-operation=${step}]:visible`).first().click()
    await this.page.locator('.ant-drawer-content-wrapper').waitFor()
    await this.fill(step, filling)
    await this.page.locator('.ant-drawer .drawer-foot .ant-btn-primary').click()
    await this.page.locator('.form-problem, .ant-form-item-explain-error').first().waitFor()
    return this.page.locator('.form-problem, .ant-form-item-explain-error').allTextContents()
  }

  /** Opens the form of a step and fills in what is given; it is not sent yet. */
  async begin(step: string, filling: Filling = {}) {
    await this.page.locator(`[data-operation=${step}]:visible`).first().click()
    await this.page.locator('.ant-drawer-content-wrapper').waitFor()
    await this.fill(step, filling)
  }

  /** Draws by typing: a corner a line, in the form that is open. */
  async typesCorners(corners: string) {
    await this.page.locator('.ant-drawer .typed-corners summary').click()
    await this.page.locator('.ant-drawer .typed-corners textarea').fill(corners)
    await this.page.locator('.ant-drawer .typed-corners textarea').blur()
  }

  /** Lays a file into the form that is open. */
  async layFile(field: string, name: string, mimeType: string, content: string) {
    await this.page.locator(`[id="${field}"]`).setInputFiles({ name, mimeType, buffer: Buffer.from(content) })
  }

  /** Types into a form that stands on the page. */
  async types(form: string, filling: Filling) {
    await this.fill(form, filling)
  }

  /** Presses a button of the page by what it does, and waits for the answer. */
  async does(act: string) {
    await this.page.locator(`[data-act=${act}]`).click()
    await this.settle()
  }

  /** The same for what is asked once more before it is done. */
  async doesAfterAll(act: string) {
    await this.page.locator(`[data-act=${act}]`).click()
    await this.page.locator('.ant-modal-confirm .ant-btn').last().click()
    await this.page.locator('.ant-modal-confirm').waitFor({ state: 'detached' })
    await this.settle()
  }

  /** Saves a file by its button; answers its name. */
  async saves(operation: string): Promise<string> {
    const arriving = this.page.waitForEvent('download')
    await this.page.locator(`[data-operation=${operation}]:visible`).first().click()
    return (await arriving).suggestedFilename()
  }

  /** Heads a new revision and goes on to draw the village. */
  async beginRevision(title: string, reason: string, village: string) {
    await this.fill('revision', { title, reason, village })
    await this.page.locator('.revision-form .ant-btn-primary').click()
    await this.page.locator('.editor-canvas[data-ready=true]').waitFor()
  }

  /** Begins a revision of boundaries with areas or grids that move, and not with a drawing. */
  async beginRegrouping(title: string, reason: string, village: string, area: string) {
    await this.fill('revision', { title, reason, village, area: { code: area } })
    await this.does('areas')
  }

  /** Moves areas or grids in the revision that is open. */
  async regroups(what: string, filling: Filling) {
    await this.fill('regroup', { what: { code: what } })
    await this.fill('regroup', filling)
    await this.does('regroup')
  }

  /** Names a grid anew in the editor of boundaries. */
  async namesGrid(code: string, name: string) {
    const box = this.page.locator('.editor-units li', { hasText: code }).getByRole('checkbox')
    await box.check()
    await this.fill('unit', { name })
    await this.page.locator('[id="unit_name"]').press('Enter')
    await box.uncheck()
  }

  /** Waits for the editor of boundaries and chooses a grid in it. */
  async drawingIsThere(code: string) {
    await this.page.locator('.editor-canvas[data-ready=true]').waitFor()
    await this.page.locator('.editor-units li', { hasText: code }).getByRole('checkbox').check()
    await this.page.waitForTimeout(1000)
  }

  /** Scrolls to a button by what it does. */
  async bringsInSight(act: string) {
    await this.page.locator(`[data-act=${act}]`).evaluate((button) => button.scrollIntoView({ block: 'start' }))
  }

  /** Whether a button can be pressed. */
  async can(act: string): Promise<boolean> {
    return this.page.locator(`[data-act=${act}]`).isEnabled()
  }

  /** Sends the form that is open. */
  async sends(step: string) {
    await this.page.locator('.ant-drawer .drawer-foot .ant-btn-primary').click()
    await this.sent(step)
    await this.settle()
  }

  /** Sends the form that is open and waits for what it asks back. */
  async sendsInVain() {
    await this.page.locator('.ant-drawer .drawer-foot .ant-btn-primary').click()
    await this.page.locator('.ant-drawer .form-problem').first().waitFor()
  }

  /** Names of what is there already under a like name. */
  async similar(): Promise<string[]> {
    await this.page.locator('.ant-drawer .form-problem .row').first().waitFor()
    return this.page.locator('.ant-drawer .form-problem .row strong').allTextContents()
  }

  async saysWhyDifferent(why: string) {
    await this.page.locator('#different-because').fill(why)
    await this.page.locator('[data-operation=createDifferent]').click()
    await this.page.locator('.ant-drawer-content-wrapper').waitFor({ state: 'detached' })
    await this.settle()
  }

  /** Enters or changes the contact of the premises that are open; one that is there is shown first. */
  async takeContact(filling: Filling) {
    if ((await this.page.locator('[data-operation=putPremisesContact]').count()) === 0) await this.opensOnRequest()
    await this.take('putPremisesContact', filling)
  }

  /** Waits until the form is gone; where it stays, says why. */
  private async sent(step: string) {
    const gone = this.page.locator('.ant-drawer-content-wrapper').waitFor({ state: 'detached' })
    const refused = this.page.locator('.form-problem, .ant-form-item-explain-error').first()
    const stays = refused.waitFor().then(
      async () =>
        `${step}: ${(await this.page.locator('.form-problem, .ant-form-item-explain-error').allTextContents()).join(' ')}`,
      () => undefined,
    )
    const why = await Promise.race([gone.then(() => undefined), stays])
    if (why) throw new Error(why)
  }

  /** Reads the matter anew after somebody else changed it, and sends again what was typed. */
  async readAgainAndSend() {
    await this.page.locator('.form-problem .ant-btn').click()
    await this.settle()
    await this.page.locator('.ant-drawer .drawer-foot .ant-btn-primary').click()
    await this.page.locator('.ant-drawer-content-wrapper').waitFor({ state: 'detached' })
    await this.settle()
  }

  async closeDrawer() {
    await this.page.locator('.ant-drawer .drawer-foot .ant-btn').first().click()
    await this.page.locator('.ant-drawer-content-wrapper').waitFor({ state: 'detached' })
  }

  /** Files a report for a grid; answers the number of the matter, which is then open. */
  async fileReport(grid: string, filling: Filling): Promise<string> {
    await this.page.locator('.report-form .ant-segmented-item').nth(1).click()
    await this.fill('fileReport', { gridCode: grid, ...filling })
    await this.page.locator('.report-send .ant-btn-primary').click()
    const asNew = this.page.locator('.report-form .ant-alert ~ .report-send .ant-btn-primary')
    await this.page.locator('.ant-result').or(asNew).first().waitFor()
    if ((await asNew.count()) > 0) await asNew.click()
    await this.page.locator('.ant-result a.ant-btn').click()
    await this.settle()
    return this.title()
  }

  async search(words: string) {
    await this.page.locator('.filter-words input').fill(words)
    await this.page.locator('.filter-words input').press('Enter')
    await this.settle()
  }

  private async fill(form: string, filling: Filling) {
    for (const [field, value] of Object.entries(filling)) {
      const control = await this.controlOf(form, field.split('.'))
      if (typeof value === 'boolean') await this.toggle(control, value)
      else if (typeof value === 'object') await this.enterCode(control, value.code)
      else await this.enter(control, value)
    }
  }

  /** The control of a field; a list gets as many entries as it takes to have it. */
  private async controlOf(form: string, path: string[]): Promise<Locator> {
    const control = this.page.locator(`[id="${[form, ...path].join('_')}"]`)
    const [list = '', position] = path
    if (position !== undefined && (await control.count()) === 0) {
      const legend = this.page.locator('.form-list', { has: this.page.locator(`[id^="${form}_${list}_"]`) })
      const lists = (await legend.count()) > 0 ? legend : this.page.locator('.form-list').last()
      await lists.locator('> .ant-btn-dashed').click()
    }
    await control.waitFor()
    return control
  }

  private async toggle(control: Locator, on: boolean) {
    if (((await control.getAttribute('aria-checked')) === 'true') !== on) await control.click()
  }

  /** Steps through what there is to choose until the code comes by; few choices lie open. */
  private async enterCode(control: Locator, code: string) {
    if ((await control.locator('input[type=radio]').count()) > 0) {
      await control.locator(`input[value="${code}"]`).check()
      return
    }
    await control.click()
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().waitFor()
    // A busy machine marks the next one a moment later: one that stays marked is not yet the end of the round.
    const passed = new Map<string, number>()
    let now = await this.active(control)
    while (now !== code) {
      const rounds = (passed.get(now) ?? 0) + 1
      if (rounds > 3) throw new Error(`${code} is not offered among ${[...passed.keys()].join(', ')}`)
      passed.set(now, rounds)
      const before = await control.getAttribute('aria-activedescendant')
      await control.press('ArrowDown')
      await expect
        .poll(() => control.getAttribute('aria-activedescendant'), { timeout: 2000 })
        .not.toBe(before)
        .catch(() => undefined)
      now = await this.active(control)
    }
    await control.press('Enter')
  }

  private async active(control: Locator): Promise<string> {
    const id = (await control.getAttribute('aria-activedescendant')) ?? ''
    return (await this.page.locator(`[id="${id}"]`).textContent()) ?? ''
  }

  private async enter(control: Locator, value: string) {
    const role = await control.getAttribute('role')
    if (role === 'combobox') {
      await control.click()
      await control.fill(value)
      // Words of one's own stand as they are typed; Enter would send the form where nothing is offered yet.
      if (await control.evaluate((input) => input.closest('.ant-select-auto-complete') !== null)) {
        await control.blur()
        return
      }
      if ((await control.getAttribute('aria-expanded')) === 'true')
        await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().waitFor()
      await control.press('Enter')
      // A list for several stays open, over what comes next.
      if (await control.evaluate((input) => input.closest('.ant-select-multiple') !== null)) await control.press('Escape')
    } else if (role === 'radiogroup' || (await control.locator('input[type=radio]').count()) > 0) {
      await control.locator(`input[value="${value}"]`).check()
    } else await control.fill(value)
  }

  // ---- seeing

  async title(): Promise<string> {
    return (await this.page.locator('.desk-page h1').textContent()) ?? ''
  }

  /** The state of the matter that is open, in words. */
  async status(): Promise<string> {
    return (await this.page.locator('.matter-header .tag-status').textContent()) ?? ''
  }

  /** Places that are offered. */
  async places(): Promise<string[]> {
    const links = await this.page.locator('[data-place]').all()
    return Promise.all(links.map(async (link) => (await link.getAttribute('data-place')) ?? ''))
  }

  /** Steps that are offered now. */
  async steps(): Promise<string[]> {
    const buttons = await this.page.locator('.steps [data-operation]').all()
    return Promise.all(buttons.map(async (button) => (await button.getAttribute('data-operation')) ?? ''))
  }

  /** The numbers of the matters that are listed. */
  async numbers(): Promise<string[]> {
    return this.page.locator('.matters tbody th a').allTextContents()
  }

  /** What the rows of the page say. */
  async rows(): Promise<string[]> {
    return this.page.locator('.desk-main .row, .matters tbody tr').allTextContents()
  }

  /** Everything that may be changed on the page as it stands. */
  async offered(): Promise<string[]> {
    const buttons = await this.page.locator('.desk-main [data-operation]:visible').all()
    return Promise.all(buttons.map(async (button) => (await button.getAttribute('data-operation')) ?? ''))
  }

  /** The entries of the page's time line. */
  async timeline(): Promise<string[]> {
    return this.page.locator('.desk-main .timeline > li').allTextContents()
  }

  /** How the notices of the page are meant: success, info, warning, error. */
  async verdicts(): Promise<string[]> {
    const notices = await this.page.locator('.desk-main .ant-alert').all()
    const classes = await Promise.all(notices.map(async (notice) => (await notice.getAttribute('class')) ?? ''))
    return classes.map((names) => /ant-alert-(success|info|warning|error)/.exec(names)?.[1] ?? '')
  }

  /** Names of texts that stand where the text should, such as `people.none`. */
  async untranslated(): Promise<string[]> {
    // As it is laid out: a paragraph ends a line, and the next does not begin right after its dot.
    const words = (await this.page.locator('.desk-main').allInnerTexts()).join('\n')
    return words.match(/\b[a-z][A-Za-z]+(?:\.(?:[a-z]|[A-Z]{2})[A-Za-z]*)+\b/g)?.filter((word) => KEY.test(word)) ?? []
  }

  async reads(): Promise<string> {
    return (await this.page.locator('.desk-main').textContent()) ?? ''
  }

  async sees(words: string | RegExp, timeoutMillis = 15_000) {
    await this.page.locator('.desk').getByText(words).first().waitFor({ timeout: timeoutMillis })
  }

  get path(): string {
    return new URL(this.page.url()).pathname
  }

  /** The rules for everybody that the page as it stands breaks; none is right. */
  async accessibilityFaults(): Promise<string[]> {
    return accessibilityFaultsOf(this.page)
  }

  /** Complaints beyond the 401 that every visitor gets first, and the refusals that a case asked for. */
  faults(...expected: number[]): string[] {
    return this.complaints.filter((line) => ![401, ...expected].some((status) => line.includes(String(status))))
  }

  async picture(path: string) {
    await this.page.mouse.move(0, 0)
    await this.page.waitForTimeout(500)
    writeFileSync(path, smallPng(await this.page.screenshot()))
  }
}

/** A day so many days from now, as the browser's own field has it. */
export function dayFromNow(days: number): string {
  return localTime(days * 24).slice(0, 10)
}

/** Of the county that the demo is about; the browser's own zone must not matter. */
const COUNTY_TIME_ZONE = 'Asia/Shanghai'

/** A time so many hours from now on the county's clock, as the browser's own field has it. */
export function localTime(hours: number): string {
  const at = new Date(Date.now() + hours * 3_600_000)
  return at.toLocaleString('sv-SE', { timeZone: COUNTY_TIME_ZONE }).slice(0, 16).replace(' ', 'T')
}
