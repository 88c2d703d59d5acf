import type { BrowserContext, Page } from 'playwright-core'

const PASSWORD = process.env.LINLI_DEMO_PASSWORD ?? 'linli-demo'

/** Signs in, wherever somebody is asked to. */
export async function signIn(page: Page, account: string) {
  await isAskedToSignIn(page)
  const ownPage = page.locator('.page-card .ant-btn-primary')
  if ((await ownPage.count()) > 0) await ownPage.click()
  await giveName(page, account)
}

/** Who has signed in before in this file, by account: another window of theirs is signed in already. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Opens an address as somebody; they give name and password once a file, not for every window. */
export async function openAs(page: Page, account: string, url: string) {
  const known = sessions.get(account)
  if (known) await page.context().addCookies(known)
  await page.goto(url)
  await page.locator('.shell, .desk, .wall, .page-card .ant-btn-primary, #username').first().waitFor()
  if (await page.locator('.shell, .desk, .wall').first().isVisible()) return
  await signIn(page, account)
  await page.goto(url)
  sessions.set(account, await page.context().cookies())
}

/** On the portal's own page, or already at Keycloak. */
export async function isAskedToSignIn(page: Page) {
  await page.locator('.page-card .ant-btn-primary, #username').first().waitFor()
}

export async function giveName(page: Page, account: string) {
  await page.locator('#username').fill(account)
  await page.locator('#password').fill(PASSWORD)
  await page.locator('#kc-login').click()
  await page.locator('.shell, .desk, .wall, .page-card').first().waitFor()
}
