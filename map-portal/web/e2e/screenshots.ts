import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { desktop, phone, type Screen, startBrowser } from './browser'
import { Desk } from './desk'
import { Portal } from './portal'
import { Resident } from './resident'

// The pictures of the README, taken from the running product.
const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url))

interface Shot {
  name: string
  account: string
  screen: Screen
  search: string
}

const shots: Shot[] = [
  { name: 'leader-desktop-zh', account: 'leader', screen: desktop, search: '' },
  { name: 'leader-desktop-en', account: 'leader', screen: desktop, search: '?lang=en' },
  { name: 'leader-hot-spots-en', account: 'leader', screen: desktop, search: '?show=hot&lang=en' },
  { name: 'leader-hexagons-zh', account: 'leader', screen: desktop, search: '?unit=hex' },
  { name: 'leader-phone-zh', account: 'leader', screen: phone, search: '' },
  { name: 'officer-desktop-zh', account: 'officer', screen: desktop, search: '' },
  { name: 'officer-phone-en', account: 'officer', screen: phone, search: '?lang=en' },
  // After the import of docs/examples/london.
  { name: 'london-en', account: 'london.leader', screen: desktop, search: '?lang=en' },
]
interface DeskShot {
  name: string
  account: string
  screen: Screen
  path: string
  /** Opens the first matter of the list, at this part of its file. */
  section?: string
}

const deskShots: DeskShot[] = [
  { name: 'desk-inbox-zh', account: 'mediator', screen: desktop, path: '/inbox' },
  { name: 'desk-matters-zh', account: 'officer', screen: desktop, path: '/matters' },
  {
    name: 'desk-matter-work-zh',
    account: 'mediator',
    screen: desktop,
    path: '/matters?mine=true&status=AGREED',
    section: 'work',
  },
  { name: 'desk-matter-triage-en', account: 'officer', screen: desktop, path: '/matters?level=RED&lang=en', section: 'triage' },
  { name: 'desk-overdue-zh', account: 'leader', screen: desktop, path: '/overdue' },
  { name: 'desk-figures-en', account: 'leader', screen: desktop, path: '/figures?lang=en' },
  { name: 'desk-decision-table-zh', account: 'area.admin', screen: desktop, path: '/settings/decision-table' },
  { name: 'desk-new-phone-zh', account: 'worker', screen: phone, path: '/new' },
  { name: 'desk-inbox-phone-zh', account: 'officer', screen: phone, path: '/inbox' },
]
const only = process.env.LINLI_SHOTS?.split(',')

let browser: Browser
beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  browser = await startBrowser()
})
afterAll(() => browser.close())

it.each(shots.filter(({ name }) => !only || only.includes(name)))('$name', async ({ name, account, screen, search }) => {
  const portal = await Portal.visit(browser, screen, search)
  await portal.signInAs(account)
  await portal.mapIsDrawn()
  await portal.picture(`${folder}${name}.png`)
  await portal.leave()
})

it.each(deskShots.filter(({ name }) => !only || only.includes(name)))(
  '$name',
  async ({ name, account, screen, path, section }) => {
    const desk = await Desk.of(browser, account, screen, path)
    if (section) await desk.openFirstMatter(section)
    await desk.picture(`${folder}${name}.png`)
    await desk.leave()
  },
)

const GRID = '990102101201001'

const steps: { name: string; path: string; before: (resident: Resident) => Promise<void> }[] = [
  { name: 'report-where-zh', path: `/report?grid=${GRID}`, before: async () => undefined },
  { name: 'report-where-en', path: `/report?grid=${GRID}&lang=en`, before: async () => undefined },
  {
    name: 'report-check-zh',
    path: `/report?grid=${GRID}`,
    before: async (resident) => {
      await resident.goesOn()
      await resident.tells('邻居的水渠堵了三天，雨水流进我家院子。', '邻里')
      await resident.goesOn()
    },
  },
  { name: 'report-track-zh', path: '/report/track', before: async () => undefined },
]

it.each(steps.filter(({ name }) => !only || only.includes(name)))('$name', async ({ name, path, before }) => {
  const resident = await Resident.visit(browser, phone, path)
  await before(resident)
  await resident.picture(`${folder}${name}.png`)
  await resident.leave()
})
