import { stdout } from 'node:process'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { desktop, startBrowser } from './browser'
import { Portal } from './portal'

// How fast the map of a leader is, drawn by the processor. Figures are printed and nothing is asserted: machines differ.

const ROUNDS = 5
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

it('the map of the county', async () => {
  const portal = await Portal.visit(browser, desktop)
  await portal.signInAs('leader')
  await portal.mapIsDrawn()
  const drawn: number[] = []
  const held: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    await portal.openLink('')
    await portal.mapIsDrawn()
    drawn.push(performance.now() - began)
    held.push(await portal.longestScriptMillisWhilePanning())
  }
  await portal.leave()
  tell('opened again until the map is drawn', drawn)
  tell('longest run of our own script while panning', held)
})

function tell(what: string, millis: readonly number[]) {
  const sorted = millis.toSorted((one, other) => one - other)
  const [least, median, most] = [sorted[0], sorted[ROUNDS >> 1], sorted[ROUNDS - 1]].map((one) => Math.round(one ?? 0))
  stdout.write(`${what}: median ${median} ms of ${ROUNDS}, ${least} to ${most} ms\n`)
}
