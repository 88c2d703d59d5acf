import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { traced } from './trace'

/** Where the running product is. */
export const address = process.env.LINLI_URL ?? 'http://localhost:8080'
export const executablePath = process.env.LINLI_CHROMIUM ?? '/usr/bin/chromium'

export const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

export interface Screen {
  width: number
  height: number
  phone?: boolean
  /** Somebody who has not been shown around yet. */
  firstVisit?: boolean
  /** The device is set to dark. */
  dark?: boolean
}

export const desktop: Screen = { width: 1366, height: 768 }
export const phone: Screen = { width: 390, height: 844, phone: true }

/** What the portal keeps on a device where somebody has been shown around; to be run in a page. */
export function markShownAround() {
  if (window.origin !== 'null') window.localStorage.setItem('linli.shown-around', 'yes')
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags })
}

export async function newVisitor(browser: Browser, screen: Screen): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    isMobile: screen.phone ?? false,
    hasTouch: screen.phone ?? false,
    locale: 'zh-CN',
    colorScheme: screen.dark ? 'dark' : 'light',
  })
  if (!screen.firstVisit) await context.addInitScript(markShownAround)
  return traced(context)
}
