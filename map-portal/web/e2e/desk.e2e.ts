import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, phone, type Screen, startBrowser } from './browser'
import { Desk, dayFromNow, localTime } from './desk'

const GRID = '990102101201001'
let browser: Browser
const there: Desk[] = []

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  for (const desk of there.splice(0)) await desk.leave()
})

async function as(account: string, path = '/inbox', screen: Screen = desktop): Promise<Desk> {
  const desk = await Desk.of(browser, account, screen, path)
  there.push(desk)
  return desk
}

const noViolence = { violence: 'NONE', injury: 'NONE' }

describe('a matter from the first word to the close', () => {
  it('is taken, rated and assigned by the officer, mediated and agreed by the mediator, closed by the officer', async () => {
    const officer = await as('officer', '/new')
    const number = await officer.fileReport(GRID, {
      category: '邻里',
      words: `两家为院墙滴水争执，已经吵过三次。${Date.now()}`,
      summary: '院墙滴水争执',
      'parties.0.name': '赵一',
      'parties.0.side': '申请方',
      'parties.1.name': '钱二',
      'parties.1.side': '被申请方',
    })
    const path = officer.path
    await officer.take('takeDispute')
    await expect.poll(() => officer.status()).toBe('已受理')
    await officer.openSection('triage')
    await officer.take('recordFacts', noViolence)
    await officer.take('confirmLevel', { level: 'BLUE' })
    await expect.poll(() => officer.status()).toBe('已分级')
    await officer.openSection('work')
    await officer.take('assign', { unit: '青石镇人民调解委员会', person: '人民调解员' })
    await expect.poll(() => officer.status()).toBe('已派单')
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(officer.faults()).toEqual([])

    const mediator = await as('mediator', '/matters')
    await mediator.search(number)
    await expect.poll(() => mediator.rows()).toHaveLength(1)
    await mediator.goTo(`${path}/work`)
    await mediator.take('declareInterest', { declaration: 'NONE' })
    await mediator.take('startMediation', { kind: 'PEOPLES' })
    await expect.poll(() => mediator.status()).toBe('调解中')
    await mediator.take('addSession', {
      at: localTime(0),
      place: '镇调解室',
      'present.0.party': '赵一',
      'present.1.party': '钱二',
      offered: '改装落水管，费用各半。',
    })
    await mediator.take('agree', {
      form: 'ORAL',
      facts: '双方院墙相邻，滴水影响邻户。',
      'clauses.0.text': '钱二十日内改装落水管。',
      'clauses.0.performer': '钱二',
      'clauses.0.due': dayFromNow(0),
      'signatures.0.party': '赵一',
      'signatures.0.how': 'ORAL',
      'signatures.0.on': dayFromNow(0),
      'signatures.1.party': '钱二',
      'signatures.1.how': 'ORAL',
      'signatures.1.on': dayFromNow(0),
      effectiveOn: dayFromNow(0),
    })
    await mediator.take('recordPerformance', { performance: 'PERFORMED', on: dayFromNow(0) })
    await mediator.take('planVisit', { due: dayFromNow(0) })
    await mediator.take('recordVisit', { on: dayFromNow(0), how: 'IN_PERSON', performed: true, holding: true, words: '已改好。' })
    expect(await mediator.accessibilityFaults()).toEqual([])
    expect(mediator.faults()).toEqual([])

    await officer.goTo(`${path}/work`)
    await officer.take('close', { outcome: '已化解', reason: '协议已履行，回访稳定。' })
    await expect.poll(() => officer.status()).toBe('已销号')
    await officer.sees('化解了吗？两方的看法')
    await officer.openSection('file')
    expect((await officer.reads()).match(/已受理|调解中|已销号/g)?.length).toBeGreaterThan(2)
    expect(officer.faults()).toEqual([])
  })

  it('keeps what was typed when somebody else changed it meanwhile', async () => {
    const officer = await as('officer', '/new')
    await officer.fileReport(GRID, { category: '借贷', words: `借款八千元未还。${Date.now()}`, 'parties.0.name': '孙三' })
    const other = await as('officer', officer.path)
    await other.take('addNote', { words: '先记一笔。' })
    const said = await officer.tryToTake('writeSummary', { summary: '借款未还，约定还款日已过' })
    expect(said.join()).toContain('被别人改过')
    await officer.readAgainAndSend()
    await officer.sees('借款未还，约定还款日已过')
    expect(officer.faults(412)).toEqual([])
  })

  it('says at the field what the server does not take', async () => {
    const officer = await as('officer', '/new')
    await officer.fileReport(GRID, { category: '劳动', words: `工钱未结。${Date.now()}`, 'parties.0.name': '李四' })
    await officer.take('takeDispute')
    await officer.openSection('triage')
    await officer.take('recordFacts', { ...noViolence, deadlineOn: dayFromNow(30) })
    const said = await officer.tryToTake('recordFacts', { deadlineOn: dayFromNow(-2) })
    expect(said.length).toBeGreaterThan(0)
    expect(await officer.accessibilityFaults()).toEqual([])
  })
})

describe('a first visit', () => {
  it.each([
    ['desk', desktop],
    ['phone', phone],
  ] as const)('on a %s is shown around in five steps, once, and again when asked', async (_, screen) => {
    const officer = await as('officer', '/inbox', { ...screen, firstVisit: true })
    await officer.seesTour()
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(await officer.isShownAround()).toEqual(['能去的地方', '您要做的事', '搜索（不搜人）', '语言', '您的账号'])
    await officer.goTo('/overdue')
    expect(await officer.isShownAround()).toEqual([])
    await officer.startsTourAgain()
    expect(await officer.isShownAround()).toHaveLength(5)
    expect(officer.faults()).toEqual([])
  })

  it('is told the keys, and those of the map where there is one', async () => {
    const officer = await as('officer', '/overdue')
    expect(await officer.asksForKeys()).toEqual(expect.arrayContaining(['Ctrl K', '?', 't', '[']))
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(officer.faults()).toEqual([])
  })
})

it.each([
  ['desk', desktop],
  ['phone', phone],
] as const)('help stands beside each page, on a %s', async (_, screen) => {
  const officer = await as('officer', '/inbox', screen)
  expect(await officer.opensHelp()).toBe('帮助：待办')
  expect(await officer.accessibilityFaults()).toEqual([])
  await officer.goTo('/hazards/overdue')
  expect(await officer.opensHelp()).toBe('帮助：隐患')
  expect(officer.faults()).toEqual([])
})

describe('by night', () => {
  it.each([
    ['officer', ['/inbox', '/matters', '/new', '/hazards', '/places', '/grids', '/me']],
    ['leader', ['/briefing', '/overdue', '/figures', '/appraisal', '/papers', '/coverage', '/coverage/hours']],
    ['police', ['/patrols', '/alarms', '/duty']],
    ['area.admin', ['/settings', '/people', '/boundaries', '/boundaries/checks']],
  ] as const)('everything is read on dark ground: %s', async (account, paths) => {
    const desk = await as(account, paths[0], { ...desktop, dark: true })
    expect(await desk.ground()).toBe('dark')
    for (const path of paths) {
      await desk.goTo(path)
      expect([path, ...(await desk.accessibilityFaults())]).toEqual([path])
    }
    expect(desk.faults()).toEqual([])
  })

  it('is chosen for the device or for oneself, and paper stays white', async () => {
    const officer = await as('officer', '/inbox', { ...phone, dark: true })
    await officer.choosesLooks('浅色')
    expect(await officer.ground()).toBe('light')
    await officer.goTo('/overdue')
    expect(await officer.ground()).toBe('light')
    await officer.choosesLooks('深色')
    expect(await officer.ground()).toBe('dark')
    expect(await officer.groundOnPaper()).toBe('light')
    expect(officer.faults()).toEqual([])
  })
})

describe('the desk', () => {
  it('hands out a table of figures as it stands there', async () => {
    const leader = await as('leader', '/figures')
    const { name, lines } = await leader.takesTable()
    expect(name).toMatch(/^指标_\d{4}-\d\d-\d\d\.csv$/)
    // The head, the whole, and the fourteen towns.
    expect(lines).toHaveLength(16)
    expect(lines.some((line) => /^青石镇,.*[\d,]+ \/ [\d,]+/.test(line))).toBe(true)
    expect(leader.faults()).toEqual([])
  })

  it('offers each role its places and no other', async () => {
    const mediators = await (await as('mediator')).places()
    expect(mediators).toEqual(expect.arrayContaining(['map', 'inbox', 'matters', 'referrals', 'figures']))
    for (const place of ['people', 'settings', 'audit']) expect(mediators).not.toContain(place)
    expect(await (await as('area.admin', '/settings')).places()).toContain('settings')
    expect(await (await as('leader', '/overdue')).places()).toContain('overdue')
  })

  it.each([
    ['officer', '/inbox'],
    ['officer', '/matters'],
    ['officer', '/new'],
    ['mediator', '/referrals'],
    ['leader', '/overdue'],
    ['leader', '/reviews'],
    ['leader', '/figures'],
    ['area.admin', '/settings'],
    ['area.admin', '/settings/decision-table'],
  ])('is for everybody: %s at %s', async (account, path) => {
    const desk = await as(account, path)
    expect(await desk.accessibilityFaults()).toEqual([])
    expect(desk.faults()).toEqual([])
  })

  it('has a search on every page, by keys alone: areas, grids, premises and matters by their number, and nobody by name', async () => {
    const officer = await as('officer', '/matters')
    const [number = ''] = await officer.numbers()
    expect(await officer.finds(number)).toEqual([number])
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(await officer.opensFound()).toMatch(/^\/matters\/[0-9a-f-]{36}$/)
    expect(await officer.finds('赵一')).toEqual([])
    expect(await officer.finds('青石镇')).toContain('青石镇')
    expect(await officer.finds(GRID)).toHaveLength(1)
    expect(await officer.opensFound()).toBe(`/?area=${GRID.slice(0, 12)}&grid=${GRID}`)
    expect(officer.faults()).toEqual([])

    // Who has no right in matters and premises is offered none; a volunteer finds pages and places only.
    const volunteer = await as('volunteer', '/duty/shifts')
    expect(await volunteer.finds(number)).toEqual([])
    expect(volunteer.faults()).toEqual([])
  })

  it('has its places at the thumb on a phone', async () => {
    const worker = await as('worker', '/new', phone)
    await expect.poll(() => worker.places()).toEqual(['inbox', 'matters', 'new', 'map'])
    expect(await worker.accessibilityFaults()).toEqual([])
  })
})
