import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { accessibilityFaultsOf } from './accessibility'
import { address, newVisitor, type Screen } from './browser'
import { longestScriptMillis } from './script-time'
import { giveName, isAskedToSignIn, signIn } from './sign-in'
import { smallPng } from './small-png'

/** Somebody in front of the portal. Speaks of what they do and see; how the page is built is known only here. */
export class Portal {
  /** What the browser complained about: scripts that failed, styles that the security policy refused. */
  readonly complaints: string[] = []

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly screen: Screen,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (line) => line.type() === 'error' && this.complaints.push(line.text()))
  }

  static async visit(browser: Browser, screen: Screen, search = ''): Promise<Portal> {
    const context = await newVisitor(browser, screen)
    const page = await context.newPage()
    const portal = new Portal(context, page, screen)
    await page.goto(`${address}/${search}`)
    return portal
  }

  async leave() {
    await this.context.close()
  }

  // ---- coming and going

  async signInAs(account: string) {
    await signIn(this.page, account)
  }

  async signOut() {
    await this.page.locator('.top-bar .anticon-user').click()
    await this.page.locator('.ant-dropdown-menu-item', { hasText: '退出' }).click()
    await this.isAskedToSignIn()
  }

  /** On the portal's own page, or already at Keycloak. */
  async isAskedToSignIn() {
    await isAskedToSignIn(this.page)
  }

  /** Follows a link to the portal. */
  async openLink(search: string) {
    await this.page.goto(`${address}/${search}`)
    await this.page.locator('.shell').waitFor()
  }

  /** The session cookies are gone, as after a night at home. */
  async loseSession() {
    await this.context.clearCookies()
  }

  async signInAgain(account: string) {
    await this.page.locator('.ant-modal .ant-btn-primary').click()
    // Keycloak may still know them, and lead straight back.
    await this.page.locator('#username, .shell[data-table]:not(:has(.ant-modal))').first().waitFor()
    if ((await this.page.locator('#username').count()) > 0) await giveName(this.page, account)
    await this.mapIsDrawn()
  }

  // ---- doing

  async openArea(name: string) {
    await this.showTable()
    await this.page.locator('.ranking tbody th button', { hasText: new RegExp(`^${name}$`) }).click()
    await this.page.locator('.breadcrumb-here', { hasText: name }).waitFor()
    await this.settle()
  }

  /** Opens the first area or grid of the table; answers its name. */
  async openFirst(): Promise<string> {
    await this.showTable()
    const first = this.page.locator('.ranking tbody th button').first()
    const name = (await first.textContent()) ?? ''
    await first.click()
    await this.settle()
    return name
  }

  async goUp() {
    await this.page.locator('body').press('Escape')
    await this.settle()
  }

  async goTo(ancestor: string) {
    await this.page.locator('.breadcrumb button', { hasText: ancestor }).click()
    await this.settle()
  }

  async goBack() {
    await this.page.goBack()
    await this.settle()
  }

  async switchLanguage() {
    await this.page.locator('[data-language]').click()
    await this.settle()
  }

  async press(key: string) {
    await this.page.locator('body').press(key)
  }

  /** Ticks a choice of a filter by its word. */
  async filterBy(group: 'category' | 'level' | 'status', choice: string) {
    if (this.screen.phone) await this.page.locator('.top-bar .anticon-filter').click()
    else await this.page.locator(`[data-group=${group}]`).click()
    await this.page.locator('.choices .ant-checkbox-wrapper', { hasText: choice }).first().click()
    await this.page.locator('body').press('Escape')
    await this.settle()
  }

  async chooseWindow(days: '30' | '90' | '365' | 'all') {
    await this.page.locator('.presets button').nth(['30', '90', '365', 'all'].indexOf(days)).click()
    await this.settle()
  }

  async play() {
    await this.page.locator('.time-controls > .ant-btn').click()
  }

  /** Shades the map by something else than counts. */
  async showsBy(kind: 'hot' | 'change' | 'coverage') {
    await this.page.locator('body').press('l')
    await this.page.locator(`.layer-panel input[value=${kind}]`).check()
    await this.settle()
  }

  /** What stands beside the counts, in the order of the table: the year before and what the difference says. */
  async changes(): Promise<{ now: string; before: string; says: string }[]> {
    await this.showTable()
    const cells = (column: string) => this.page.locator(`.ranking tbody .col-${column}`).allTextContents()
    const [now, before, says] = [await cells('count'), await cells('before'), await cells('change')]
    return now.map((count, index) => ({ now: count, before: before[index] ?? '', says: says[index] ?? '' }))
  }

  /** Gives the view a name. */
  async saveView(name: string) {
    await this.page.locator('.map-tools .anticon-star').click()
    await this.page.locator('.view-save input').fill(name)
    await this.page.locator('.view-save button').click()
    await this.page.locator('.saved-views a', { hasText: name }).waitFor()
  }

  async openSavedView(name: string) {
    if ((await this.page.locator('.saved-views').count()) === 0) await this.page.locator('.map-tools .anticon-star').click()
    await this.page.locator('.saved-views a', { hasText: name }).click()
    await this.settle()
  }

  async closeDialog() {
    await this.page.locator('.ant-modal-close').click()
    await this.page.locator('.ant-modal-wrap').waitFor({ state: 'hidden' })
  }

  async openPaper() {
    await this.page.locator('.map-tools .anticon-printer').click()
    await this.page.locator('.paper-sheet').waitFor({ timeout: 60_000 })
  }

  async choosePaper(paper: 'A4' | 'A3') {
    await this.page.locator(`.paper-dialog input[value=${paper}]`).check()
  }

  /** What the sheet says, piece by piece. */
  async sheet(): Promise<string> {
    return (await this.page.locator('.paper-sheet text').allTextContents()).join(' | ')
  }

  /** What the browser prints, and the sizes of its pages in points. */
  async printed(): Promise<{ pages: number[][]; bytes: number }> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true })
    const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([\d.\s]+)\]/g)
    return { pages: [...boxes].map(([, box = '']) => box.trim().split(/\s+/).map(Number)), bytes: pdf.length }
  }

  /** The saved picture: its name, width and height, and how many bytes it takes. */
  async savedPicture(): Promise<{ name: string; width: number; height: number; bytes: number }> {
    const arriving = this.page.waitForEvent('download')
    await this.page.locator('.paper-dialog .anticon-file-image').click()
    const download = await arriving
    const png = await readFile(await download.path())
    return { name: download.suggestedFilename(), width: png.readUInt32BE(16), height: png.readUInt32BE(20), bytes: png.length }
  }

  /** Which part of each line patrols saw, as the table says it. */
  async sharesSeen(): Promise<string[]> {
    await this.showTable()
    return this.page.locator('.ranking tbody .col-rate').allTextContents()
  }

  async shadeBy(unit: 'grid' | 'area' | 'hex') {
    if ((await this.page.locator('.layer-panel').count()) === 0) await this.page.locator('body').press('l')
    await this.page.locator(`.layer-panel input[value=${unit}]`).check()
    await this.settle()
  }

  async closeLayers() {
    await this.page.locator('.layer-panel .card-head button').click()
  }

  private async showTable() {
    if ((await this.page.locator('.ranking').count()) === 0) await this.page.locator('body').press('t')
    await this.page.locator('.ranking tbody tr').first().waitFor()
  }

  /** Until nothing is under way any more, and the map has come to rest. */
  async settle() {
    await this.page.waitForTimeout(300)
    await this.page.waitForLoadState('networkidle')
    await this.page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    await this.page.waitForTimeout(1200)
  }

  // ---- seeing

  async place(): Promise<string> {
    return (await this.page.locator('.breadcrumb-here').textContent()) ?? ''
  }

  async path(): Promise<string[]> {
    return this.page.locator('.breadcrumb button, .breadcrumb-here').allTextContents()
  }

  async rows(): Promise<string[]> {
    await this.showTable()
    return this.page.locator('.ranking tbody th button').allTextContents()
  }

  /** What the count column says, downwards. */
  async counts(): Promise<string[]> {
    await this.showTable()
    return this.page.locator('.ranking .col-count .figure, .ranking .col-count .figure-withheld').allTextContents()
  }

  async legend(): Promise<string> {
    return (await this.page.locator('.legend').textContent()) ?? ''
  }

  async hasLegend(): Promise<boolean> {
    return (await this.page.locator('.legend').count()) > 0
  }

  async window(): Promise<string> {
    return (await this.page.locator('.time-window').textContent()) ?? ''
  }

  async language(): Promise<string> {
    return (await this.page.locator('html').getAttribute('lang')) ?? ''
  }

  async sees(words: string | RegExp, timeoutMillis = 15_000): Promise<void> {
    await this.page.getByText(words).first().waitFor({ timeout: timeoutMillis })
  }

  async mapIsDrawn(): Promise<void> {
    await this.page.locator('.map-canvas[data-ready=true] canvas').waitFor()
    await this.settle()
  }

  /** Milliseconds from the opening of the page until the map, with all its figures, came to rest. */
  async restAfterMillis(): Promise<number> {
    await this.mapIsDrawn()
    return Number(await this.page.locator('.map-canvas').getAttribute('data-rest'))
  }

  get search(): string {
    return new URL(this.page.url()).search
  }

  /** The rules for everybody that the page as it stands breaks; none is right. */
  async accessibilityFaults(): Promise<string[]> {
    return accessibilityFaultsOf(this.page)
  }

  /**
   * Drags the map about; answers the longest that our own script held a task meanwhile, in milliseconds.
   * What the browser itself takes is left out: without a graphics card it draws by the processor, inside the same tasks.
   */
  async longestScriptMillisWhilePanning(): Promise<number> {
    const profiler = await this.context.newCDPSession(this.page)
    await profiler.send('Profiler.enable')
    await profiler.send('Profiler.setSamplingInterval', { interval: 1000 })
    await profiler.send('Profiler.start')
    await this.drag(-260, -90)
    await this.drag(240, 120)
    const { profile } = await profiler.send('Profiler.stop')
    return longestScriptMillis(profile)
  }

  /** From now on files of the portal come from the server, as on the first day. */
  async forgetsFiles() {
    const network = await this.context.newCDPSession(this.page)
    await network.send('Network.clearBrowserCache')
    await network.detach()
  }

  /** Counts the bytes of scripts on the wire from now on; the answer tells them: asked for by the page itself, and all of them. */
  async countsScripts(): Promise<() => Promise<{ atOnce: number; untilDrawn: number }>> {
    const network = await this.context.newCDPSession(this.page)
    const asked = new Map<string, boolean>()
    const bytes = { atOnce: 0, untilDrawn: 0 }
    network.on('Network.requestWillBeSent', ({ requestId, type, initiator, request }) => {
      if (type === 'Script' || request.url.endsWith('.js')) asked.set(requestId, initiator.type === 'parser')
    })
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const byPage = asked.get(requestId)
      if (byPage === undefined) return
      bytes.untilDrawn += encodedDataLength
      if (byPage) bytes.atOnce += encodedDataLength
    })
    await network.send('Network.enable')
    return async () => {
      await network.detach()
      return bytes
    }
  }

  private async drag(right: number, down: number) {
    const box = await this.page.locator('.map-canvas').boundingBox()
    if (!box) throw new Error('No map to drag')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + right, y + down, { steps: 25 })
    await this.page.mouse.up()
    await this.page.waitForTimeout(800)
  }

  async picture(path: string) {
    await this.page.mouse.move(0, 0)
    await this.page.waitForTimeout(500)
    writeFileSync(path, smallPng(await this.page.screenshot()))
  }
}
