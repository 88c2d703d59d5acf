import { stdout } from 'node:process'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { desktop, startBrowser } from './browser'
import { categories, devices, Examiner } from './lighthouse'
import { Portal } from './portal'

// How fast the portal is, drawn by the processor. Figures are printed beside their goals and nothing is asserted: machines differ.

const ROUNDS = 5
const GOALS = { scriptAtOnceKilobytes: 350, mapMillis: 2500, panMillis: 100, score: 95 }
const KILO = 1000

/** What Lighthouse looks at, as whom. */
const examined: { account?: string; paths: string[] }[] = [
  { account: 'leader', paths: ['/', '/briefing', '/overdue'] },
  { account: 'officer', paths: ['/inbox'] },
  { paths: ['/report', '/help'] },
]

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

it('the map of the county', async () => {
  const first: number[] = []
  const again: number[] = []
  const held: number[] = []
  let scripts = { atOnce: 0, untilDrawn: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const portal = await Portal.visit(browser, desktop)
    await portal.signInAs('leader')
    await portal.mapIsDrawn()
    // Signed in, and as on the first day: nothing of the portal is kept by the browser.
    await portal.forgetsFiles()
    const counted = await portal.countsScripts()
    first.push(await timed(portal))
    scripts = await counted()
    again.push(await timed(portal))
    held.push(await portal.longestScriptMillisWhilePanning())
    await portal.leave()
  }
  say(`script needed at once: ${kilobytes(scripts.atOnce)} kB gzip`, scripts.atOnce / KILO <= GOALS.scriptAtOnceKilobytes)
  say(`script until the map is drawn: ${kilobytes(scripts.untilDrawn)} kB gzip`)
  tell('first visit until the map is drawn', first, GOALS.mapMillis)
  tell('opened again until the map is drawn', again, GOALS.mapMillis)
  tell('longest run of our own script while panning', held, GOALS.panMillis)
})

it('Lighthouse', async () => {
  for (const { account, paths } of examined) {
    const examiner = await Examiner.of(account)
    for (const path of paths) {
      for (const device of devices) {
        const scores = await examiner.scores(path, device)
        const words = categories.map((category) => `${category} ${scores[category]}`).join(', ')
        say(`Lighthouse ${path} on ${device}: ${words}`, Math.min(...Object.values(scores)) >= GOALS.score)
      }
    }
    await examiner.leave()
  }
})

async function timed(portal: Portal): Promise<number> {
  await portal.openLink('')
  return portal.restAfterMillis()
}

function tell(what: string, millis: readonly number[], goal: number) {
  const sorted = millis.toSorted((one, other) => one - other)
  const [least = 0, median = 0, most = 0] = [sorted[0], sorted[ROUNDS >> 1], sorted[ROUNDS - 1]].map((one) =>
    Math.round(one ?? 0),
  )
  say(`${what}: median ${median} ms of ${ROUNDS}, ${least} to ${most} ms`, median <= goal)
}

function say(words: string, met?: boolean) {
  stdout.write(`${words}${met === undefined ? '' : met ? ' — goal met' : ' — goal missed'}\n`)
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / KILO)
}
