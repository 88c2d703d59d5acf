import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { desktop, phone, type Screen, startBrowser } from './browser'
import { Desk } from './desk'
import { Inspector } from './inspector'
import { weeklyReport } from './papers'
import { Patrols } from './patrol'
import { asksForHelp } from './people'
import { Portal } from './portal'
import { Resident } from './resident'
import { Somebody } from './somebody'
import { checkOf, draftOf, halved, withdraw } from './surveyor'

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
  { name: 'leader-change-zh', account: 'leader', screen: desktop, search: '?show=change' },
  { name: 'leader-change-en', account: 'leader', screen: desktop, search: '?show=change&lang=en' },
  { name: 'leader-hexagons-zh', account: 'leader', screen: desktop, search: '?unit=hex' },
  { name: 'leader-phone-zh', account: 'leader', screen: phone, search: '' },
  { name: 'officer-desktop-zh', account: 'officer', screen: desktop, search: '' },
  { name: 'officer-phone-en', account: 'officer', screen: phone, search: '?lang=en' },
  {
    name: 'leader-places-zh',
    account: 'leader',
    screen: desktop,
    search: '?area=990102101000&mark=premises&mark=hazards&mark=key-areas',
  },
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

const inEnglish = (path: string) => `${path}${path.includes('?') ? '&' : '?'}lang=en`

/** A page at the desk and on a telephone, in Chinese and in English. */
function bothLanguages(name: string, account: string, path: string): DeskShot[] {
  return [
    { name: `desk-${name}-zh`, account, screen: desktop, path },
    { name: `desk-${name}-en`, account, screen: desktop, path: inEnglish(path) },
    { name: `desk-${name}-phone-zh`, account, screen: phone, path },
    { name: `desk-${name}-phone-en`, account, screen: phone, path: inEnglish(path) },
  ]
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
  ...bothLanguages('briefing', 'leader', '/briefing'),
  { name: 'big-screen-zh', account: 'leader', screen: { width: 1920, height: 1080 }, path: '/screen' },
  { name: 'big-screen-wide-zh', account: 'leader', screen: { width: 3840, height: 1080 }, path: '/screen' },
  ...bothLanguages('papers', 'leader', '/papers'),
  ...bothLanguages('report-templates', 'area.admin', '/settings/analysis/report-templates'),
  { name: 'desk-decision-table-zh', account: 'area.admin', screen: desktop, path: '/settings/decision-table' },
  { name: 'desk-new-phone-zh', account: 'worker', screen: phone, path: '/new' },
  { name: 'desk-inbox-phone-zh', account: 'officer', screen: phone, path: '/inbox' },
  ...bothLanguages('appraisal', 'leader', '/appraisal'),
  ...bothLanguages('appraisal-appeals', 'leader', '/appraisal/appeals?which=all'),
  ...bothLanguages('appraisal-scheme', 'officer', '/appraisal/scheme'),
  ...bothLanguages('appraisal-preview', 'area.admin', '/settings/analysis/appraisal-scheme'),
  ...bothLanguages('people', 'town.admin', '/people'),
  ...bothLanguages('four-eyes', 'admin', '/people/four-eyes'),
  ...bothLanguages('staffing', 'area.admin', '/staffing'),
  ...bothLanguages('volunteers', 'officer', '/volunteers'),
  ...bothLanguages('support-requests', 'support', '/support/requests'),
  ...bothLanguages('support-mine', 'support', '/support/mine'),
  ...bothLanguages('support-new', 'support', '/support/new'),
  ...bothLanguages('campaigns', 'officer', '/campaigns'),
  ...bothLanguages('rights', 'dpo', '/rights'),
  ...bothLanguages('emergency', 'dpo', '/rights/emergency'),
  ...bothLanguages('audit', 'auditor', '/audit/entries'),
  ...bothLanguages('audit-verification', 'auditor', '/audit/verification'),
  ...bothLanguages('assessment', 'dpo', '/audit/assessment'),
  ...bothLanguages('me', 'mediator', '/me'),
  ...bothLanguages('premises', 'officer', '/places'),
  ...bothLanguages('duty-points', 'officer', '/places/duty-points'),
  ...bothLanguages('duty', 'volunteer', '/duty'),
  ...bothLanguages('alarms', 'police', '/alarms'),
  ...bothLanguages('patrol-staffing', 'police', '/patrols/staffing'),
  ...bothLanguages('patrol-rota', 'police', '/patrols/rota'),
  ...bothLanguages('gaps', 'police', '/coverage/gaps'),
  ...bothLanguages('coverage', 'leader', '/coverage/map?area=990102101000'),
  ...bothLanguages('inspections', 'inspector', '/inspections'),
  ...bothLanguages('inspection-plan', 'officer', '/inspections/plan'),
  ...bothLanguages('checklists', 'area.admin', '/checklists'),
  ...bothLanguages('hazards', 'officer', '/hazards'),
  ...bothLanguages('hazards-overdue', 'leader', '/hazards/overdue'),
  ...bothLanguages('hazard-figures', 'leader', '/hazards/figures'),
  ...bothLanguages('key-areas', 'leader', '/key-areas'),
  ...bothLanguages('special-campaigns', 'leader', '/special-campaigns'),
  ...bothLanguages('grids', 'officer', '/grids'),
  ...bothLanguages('grid-vacancies', 'officer', '/grids/vacancies'),
  ...bothLanguages('grid-page', 'officer', '/grids/990102101201001'),
  ...bothLanguages('grid-overload', 'officer', '/grids/overload'),
  ...bothLanguages('boundary-import', 'area.admin', '/boundaries/import'),
  ...bothLanguages('boundary-revisions', 'area.admin', '/boundaries'),
  ...bothLanguages('boundary-history', 'area.admin', '/boundaries/history/state'),
  ...bothLanguages('unit-history', 'area.admin', '/boundaries/history/unit?code=990102101201001'),
  ...bothLanguages('crosswalk', 'area.admin', '/boundaries/history/crosswalk'),
]
const screens = [
  ['phone', phone],
  ['desk', desktop],
] as const

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

/** The map on a sheet of paper, before it is printed. */
it.each(['zh-CN', 'en'].filter(() => !only || only.includes('leader-paper')))('leader-paper in %s', async (lang) => {
  for (const [device, screen] of screens) {
    const portal = await Portal.visit(browser, screen, `?lang=${lang}`)
    await portal.signInAs('leader')
    await portal.mapIsDrawn()
    await portal.openPaper()
    await portal.picture(`${folder}leader-paper${device === 'phone' ? '-phone' : ''}-${lang.slice(0, 2)}.png`)
    await portal.leave()
  }
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

const TOWN = '990102101000'

/** A support case as its worker sees it, which only a row of a list leads to. */
it.each(['zh-CN', 'en'].filter(() => !only || only.includes('support-case')))('support-case in %s', async (lang) => {
  const desk = await Desk.of(browser, 'support', desktop, `/support/mine?lang=${lang}`)
  await desk.openRow()
  await desk.picture(`${folder}support-case-${lang.slice(0, 2)}.png`)
  await desk.leave()
})

/** A report, once its documents are made. */
it.each(['zh-CN', 'en'].filter(() => !only || only.includes('desk-paper')))('a report in %s', async (lang) => {
  const paper = await weeklyReport(browser, lang)
  for (const [device, screen] of screens) {
    const desk = await Desk.of(browser, 'leader', screen, `${paper}?lang=${lang}`)
    await desk.picture(`${folder}desk-paper${device === 'phone' ? '-phone' : ''}-${lang.slice(0, 2)}.png`)
    await desk.leave()
  }
})

/** What only a row of a list leads to: one of the premises, one hazard. */
const rowShots = [
  { name: 'premises-page', account: 'inspector', path: '/places' },
  { name: 'hazard-page', account: 'officer', path: '/hazards' },
  { name: 'key-area-page', account: 'leader', path: '/key-areas' },
  { name: 'appraisal-month', account: 'leader', path: '/appraisal?state=PUBLISHED' },
]

it.each(
  rowShots
    .filter(({ name }) => !only || only.includes(name))
    .flatMap((shot) => screens.flatMap(([device, screen]) => ['zh-CN', 'en'].map((lang) => ({ ...shot, device, screen, lang })))),
)('$name on a $device in $lang', async ({ name, account, path, device, screen, lang }) => {
  const desk = await Desk.of(browser, account, screen, `${path}?lang=${lang}`)
  await desk.openRow()
  await desk.picture(`${folder}desk-${name}${device === 'phone' ? '-phone' : ''}-${lang.slice(0, 2)}.png`)
  await desk.leave()
})

const VILLAGE = '990102203201'

/** A grid that is halved, drawn and previewed; and what a check says of one that leaves a gap. */
it.skipIf(only && !only.includes('boundary-work'))('revisions, their checks and the editor', { timeout: 600_000 }, async () => {
  const surveyor = await Desk.of(browser, 'area.admin', desktop, '/boundaries')
  const grid = await halved(surveyor, VILLAGE)
  const revision = await draftOf(surveyor, '网格一分为二', grid, true)
  const gap = await draftOf(surveyor, '留下空隙的草案', grid, false)
  try {
    const check = await checkOf(surveyor, VILLAGE, gap)
    for (const [device, screen] of screens) {
      const desk = await Desk.of(browser, 'area.admin', screen, '/boundaries')
      for (const lang of ['zh-CN', 'en']) {
        const picture = (name: string) =>
          desk.picture(`${folder}desk-${name}${device === 'phone' ? '-phone' : ''}-${lang.slice(0, 2)}.png`)
        await desk.goTo(`/boundaries/checks?lang=${lang}`)
        await picture('checks')
        await desk.goTo(`/boundaries/checks/${check}?lang=${lang}`)
        await picture('check-report')
        await desk.goTo(`/boundaries/revisions/${revision}?lang=${lang}`)
        await desk.does('preview')
        await desk.bringsInSight('preview')
        await picture('revision')
        await desk.goTo(`/boundaries/revisions/${revision}/edit/${VILLAGE}?lang=${lang}`)
        if (device === 'desk') await desk.drawingIsThere(grid.grid.code)
        await picture('boundary-editor')
      }
      await desk.leave()
    }
  } finally {
    await withdraw(surveyor, revision)
    await withdraw(surveyor, gap)
    await surveyor.leave()
  }
})

/** The form of an inspection with the network cut. */
it.each(['zh-CN', 'en'].filter(() => !only || only.includes('inspection-form')))('inspection form in %s', async (lang) => {
  const inspector = await Inspector.of(browser, 'inspector')
  await inspector.goTo(`/inspections?lang=${lang}`)
  await inspector.isReadyForTheField()
  await inspector.begins()
  await inspector.hasHandedIn()
  await inspector.losesNetwork()
  await inspector.answersEverything()
  await inspector.picture(`${folder}desk-inspection-form-phone-${lang.slice(0, 2)}.png`)
  await inspector.leave()
})

/** A shift under way on a phone, something being noted, and what the desk sees of it afterwards. */
it.skipIf(only && !only.includes('duty-on'))('a shift on a phone', { timeout: 300_000 }, async () => {
  const patrols = new Patrols(browser)
  const restHours = await patrols.restsFor(0)
  try {
    await patrols.isFree('volunteer')
    const police = await patrols.desk('police', '/patrols/teams', desktop)
    await patrols.plansShiftFor(police, TOWN, '老街夜巡队', 'volunteer')
    const { items } = await police.answerOf<{ items: { code: string; bbox: number[] }[] }>(
      `/api/grid/grids?area=${GRID.slice(0, 12)}&limit=1000`,
    )
    const [west = 0, south = 0, east = 0, north = 0] = items.find(({ code }) => code === GRID)?.bbox ?? []
    const here = { longitude: (west + east) / 2, latitude: (south + north) / 2 }
    const volunteer = await patrols.patroller('volunteer', here)
    await volunteer.picture(`${folder}duty-check-in-phone-zh.png`)
    await volunteer.checksIn()
    await volunteer.walks(here, { ...here, latitude: here.latitude + 0.0004 }, 40)
    await volunteer.picture(`${folder}duty-on-phone-zh.png`)
    await volunteer.goTo('/duty?lang=en')
    await volunteer.picture(`${folder}duty-on-phone-en.png`)
    await volunteer.goTo('/duty?lang=zh-CN')
    await volunteer.beginsNote('路口的窨井盖松动，踩上去会响')
    await volunteer.picture(`${folder}duty-note-phone-zh.png`)
    await volunteer.goTo('/duty')
    await volunteer.raisesAlarm()
    await police.goTo('/alarms')
    await police.sees('个警报还没有人处理')
    await police.picture(`${folder}desk-alarm-zh.png`)
    await police.openRow()
    await police.opensOnRequest()
    await police.take('acknowledgeAlarm')
    await police.take('closeAlarm', { outcome: { code: 'EXERCISE' } })
    await volunteer.checksOut()
  } finally {
    await patrols.restsFor(restHours)
    await patrols.leave()
  }
})

interface PublicShot {
  name: string
  path: string
  before: (somebody: Somebody) => Promise<void>
}

const asItOpens = async () => undefined

const publicShots: PublicShot[] = [
  { name: 'help-kinds', path: `/help?area=${TOWN}`, before: asItOpens },
  {
    name: 'help-consent',
    path: `/help?area=${TOWN}`,
    before: async (somebody) => {
      await somebody.choosesFirst('kind')
      await somebody.writes('words', '一个人住，冬天屋顶漏雨，自己爬不上去。')
      await somebody.goesOn()
      await somebody.writes('name', '何阿婆')
      await somebody.writes('contact', '请到家里来，不要打电话')
      await somebody.goesOn()
      await somebody.agreesToWhatIsNeeded()
    },
  },
  {
    name: 'help-track',
    path: `/help?area=${TOWN}`,
    before: async (somebody) => {
      const asked = await asksForHelp(somebody)
      await somebody.goTo(`/help/track${await somebody.search()}`)
      await somebody.opens(asked)
    },
  },
  {
    name: 'my-data',
    path: `/help?area=${TOWN}`,
    before: async (somebody) => {
      const asked = await asksForHelp(somebody)
      await somebody.goTo(`/my-data${await somebody.search()}`)
      await somebody.opens(asked)
    },
  },
  { name: 'help-partner', path: '/help/partner', before: asItOpens },
  { name: 'volunteer', path: `/volunteer?area=${TOWN}`, before: asItOpens },
]

it.each(
  publicShots
    .filter(({ name }) => !only || only.includes(name))
    .flatMap((shot) => screens.flatMap(([device, screen]) => ['zh-CN', 'en'].map((lang) => ({ ...shot, device, screen, lang })))),
)('$name on a $device in $lang', async ({ name, path, before, device, screen, lang }) => {
  const somebody = await Somebody.visit(browser, screen, `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
  await before(somebody)
  await somebody.picture(`${folder}${name}-${device}-${lang.slice(0, 2)}.png`)
  await somebody.leave()
})
