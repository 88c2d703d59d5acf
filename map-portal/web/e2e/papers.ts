import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { desktop } from './browser'
import { Desk } from './desk'

const MAKING_MILLIS = 90_000

/** Orders the report of a template, by what its row says, and waits for its documents; the report is then open. */
export async function makesReport(desk: Desk, template: string) {
  await desk.takeBeside(template, 'makeReport')
  await expect.poll(() => desk.path).toMatch(/^\/papers\/[0-9a-f-]+$/)
  await expect.poll(() => desk.offered(), { timeout: MAKING_MILLIS }).toContain('take-docx')
}

/** A weekly report of the county in a language, with its documents made; answers its address. */
export async function weeklyReport(browser: Browser, lang: string): Promise<string> {
  const desk = await Desk.of(browser, 'leader', desktop, `/papers?lang=${lang}`)
  await makesReport(desk, lang === 'en' ? 'Weekly report' : '周报')
  const { path } = desk
  await desk.leave()
  return path
}
