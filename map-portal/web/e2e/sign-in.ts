import type { Page } from 'playwright-core'

const PASSWORD = process.env.LINLI_DEMO_PASSWORD ?? 'linli-demo'

/** Signs in, wherever somebody is asked to. */
export async function signIn(page: Page, account: string) {
  await isAskedToSignIn(page)
  const ownPage = page.locator('.page-card .ant-btn-primary')
  if ((await ownPage.count()) > 0) await ownPage.click()
  await giveName(page, account)
}

/** On the portal's own page, or already at Keycloak. */
export async function isAskedToSignIn(page: Page) {
  await page.locator('.page-card .ant-btn-primary, #username').first().waitFor()
}

export async function giveName(page: Page, account: string) {
  await page.locator('#username').fill(account)
  await page.locator('#password').fill(PASSWORD)
  await page.locator('#kc-login').click()
  await page.locator('.shell, .desk, .page-card').first().waitFor()
}
