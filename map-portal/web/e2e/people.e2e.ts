import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { desktop, phone, startBrowser } from './browser'
import { dayFromNow, localTime } from './desk'
import { asksForHelp, newName, People } from './people'
import { canary } from './trace'

const TOWN = '990102101000'
const VILLAGE = '990102101201'
const GRID = '990102101201001'
const HELP = `/help?area=${TOWN}`

let browser: Browser
let people: People

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(() => {
  people = new People(browser)
})
afterEach(() => people.leave())

describe('help that somebody asked for', () => {
  it('is given by the worker who took it, seen by nobody else, and gone the moment the resident takes the consent back', async () => {
    const resident = await people.resident(HELP)
    const asked = await asksForHelp(resident)

    const worker = await people.desk('support', '/support/requests', desktop)
    await worker.sees(asked.number)
    expect(await worker.reads()).not.toContain(canary('help-name'))
    await worker.takeBeside(asked.number, 'takeSupportCase')
    await worker.sees(canary('help-name'))
    const path = worker.path
    await worker.take('planSupport', { goals: canary('plan-goal') })
    await worker.take('addSupportTask', { what: '联系瓦工', who: 'WORKER', until: dayFromNow(7) })
    await worker.take('planSupportVisit', { at: localTime(48), how: 'HOME' })
    await worker.take('recordSupportVisit', { date: dayFromNow(0), how: 'HOME', words: canary('visit-words') })
    expect(await worker.accessibilityFaults()).toEqual([])
    expect(worker.faults()).toEqual([])

    const id = path.split('/').at(-1)
    const other = await people.desk('support2', '/support/mine', desktop)
    expect(await other.reads()).not.toContain(asked.number)
    expect(await other.statusOf(`/api/person/support-cases/${id}`)).toBe(404)

    await resident.goTo('/help/track')
    await resident.opens(asked)
    await expect.poll(() => resident.text()).toContain(canary('plan-goal'))
    await expect.poll(() => resident.text()).toContain('到家里')
    await resident.withdraws()
    await expect.poll(() => resident.message()).toContain('已撤回同意')

    expect(await worker.statusOf(`/api/person/support-cases/${id}`)).toBe(410)
    await worker.goTo(path)
    for (const gone of ['help-name', 'help-phone', 'help-words', 'plan-goal', 'visit-words'] as const)
      expect(await worker.reads()).not.toContain(canary(gone))
    expect(resident.complaints).toEqual([])
    expect(worker.faults(410)).toEqual([])
  })

  it('is closed with a result that the resident rates', async () => {
    const resident = await people.resident(HELP)
    const asked = await asksForHelp(resident)
    const worker = await people.desk('support', '/support/requests', desktop)
    await worker.takeBeside(asked.number, 'takeSupportCase')
    await worker.take('closeSupportCase', { result: { code: 'HELPED' }, words: canary('result-words') })
    await worker.sees(canary('result-words'))
    await resident.goTo('/help/track')
    await resident.opens(asked)
    await resident.rates(5, '谢谢')
    await worker.goTo(worker.path)
    await worker.sees('谢谢')
    expect(worker.faults()).toEqual([])
  })

  it('is shared with a partner as far and as long as the resident agrees', async () => {
    const resident = await people.resident(HELP)
    const asked = await asksForHelp(resident, 'all')
    const worker = await people.desk('support', '/support/requests', phone)
    await worker.takeBeside(asked.number, 'takeSupportCase')
    expect(await worker.accessibilityFaults()).toEqual([])
    await worker.take('linkPartner', { person: '家里的大儿子', ask: '周末陪着看看屋顶' })
    const [ticket = '', pin = ''] = await worker.toldOnce()

    const partner = await people.resident('/help/partner')
    await partner.opens({ ticket, pin })
    await expect.poll(() => partner.text()).toContain('还在等居民确认')
    expect(await partner.text()).not.toContain(canary('help-name'))

    await resident.goTo('/help/track')
    await resident.opens(asked)
    await expect.poll(() => resident.text()).toContain('家里的大儿子')
    await expect.poll(() => resident.text()).toContain('周末陪着看看屋顶')
    expect(await resident.accessibilityFaults()).toEqual([])
    await resident.letsThemBeTold()

    await partner.goTo('/help/partner')
    await partner.opens({ ticket, pin })
    await expect.poll(() => partner.text()).toContain(canary('help-name'))
    expect(await partner.accessibilityFaults()).toEqual([])
    await partner.answers('ACCEPTED')

    await resident.goTo('/help/track')
    await resident.opens(asked)
    await expect.poll(() => resident.text()).toContain('已接受')
    await resident.withdraws()
    await expect.poll(() => resident.text()).toContain('家里的大儿子')
    expect(await resident.text()).not.toContain('没有别人知道')
    await partner.goTo('/help/partner')
    await partner.opens({ ticket, pin })
    for (const gone of ['help-name', 'help-phone', 'help-words'] as const)
      expect(await partner.text()).not.toContain(canary(gone))
    expect(partner.complaints).toEqual([])
    expect(worker.faults()).toEqual([])
  })

  it('is out of reach for the police, by page and by address', async () => {
    const police = await people.desk('police', '/matters', desktop)
    expect(await police.places()).not.toContain('support')
    for (const path of [
      'support-requests',
      'support-cases',
      'support-requests/filed',
      'support-figures',
      'rights-requests',
      'volunteers',
    ])
      expect(await police.statusOf(`/api/person/${path}`), path).toBe(403)
  })
})

describe('those who serve', () => {
  it('are invited, given a right and suspended by the administrator of their town', async () => {
    const username = newName('staff')
    const admin = await people.desk('town.admin', '/people', desktop)
    await admin.take('inviteStaff', { username, name: '新来的同事', homeArea: TOWN, phone: canary('staff-phone') })
    await admin.sees(username)
    const path = admin.path
    await admin.take('giveGrant', { role: { code: 'mediator' }, areaCode: VILLAGE })
    await admin.take('suspendStaff', { reason: '调往外县，先停用账号' })
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(admin.faults()).toEqual([])

    const elsewhere = await people.desk('admin', '/people', desktop)
    expect(await elsewhere.statusOf(path.replace('/people/account/', '/api/person/staff/'))).toBe(200)
    const officer = await people.desk('officer', '/inbox', desktop)
    expect(await officer.statusOf(path.replace('/people/account/', '/api/person/staff/'))).toBe(403)
  })

  it('cannot raise themselves', async () => {
    const admin = await people.desk('town.admin', '/me', desktop)
    await admin.goTo('/people')
    await admin.openRow('town.admin')
    expect(await admin.offered()).toEqual([])
  })

  it('need two administrators for what reaches everything', async () => {
    const first = await people.desk('admin', '/people/four-eyes', desktop)
    await first.take('askFourEyes', {
      kind: { code: 'GRANT' },
      username: 'nobody',
      role: { code: 'auditor' },
      reason: '需要一名审计员',
    })
    const second = await people.desk('admin2', '/people/four-eyes', desktop)
    await second.takeBeside('nobody', 'refuseFourEyes', { reason: '已经有审计员' })
    expect(second.faults()).toEqual([])
  })

  it('volunteer, are approved, and read how they sign in', async () => {
    const name = `钟离${Date.now() % 100_000}`
    const volunteer = await people.resident(`/volunteer?area=${TOWN}`)
    await volunteer.writes('name', name)
    await volunteer.writes('phone', canary('volunteer-phone'))
    await volunteer.writes('words', canary('volunteer-words'))
    await volunteer.choosesFirst('work')
    await volunteer.ticks('adult')
    await volunteer.ticks('notice-read')
    const kept = await volunteer.sends()

    const officer = await people.desk('officer', '/volunteers', desktop)
    await officer.openRow(name)
    const username = newName('volunteer')
    await officer.take('decideVolunteer', { username })
    await officer.sees(username)
    expect(await officer.accessibilityFaults()).toEqual([])

    await volunteer.goTo('/volunteer/track')
    await volunteer.opens(kept)
    await expect.poll(() => volunteer.text()).toContain(username)
    await volunteer.withdraws()
    expect(volunteer.complaints).toEqual([])
    expect(officer.faults()).toEqual([])
  })
})

describe('rights and their keepers', () => {
  it('are answered by the data-protection officer, and the resident reads the answer', async () => {
    const resident = await people.resident(HELP)
    const asked = await asksForHelp(resident)
    await resident.goTo('/my-data')
    await resident.opens(asked)
    await resident.asks('COPY', canary('rights-words'))
    const label = await resident.labelOfAsked()

    const officer = await people.desk('dpo', '/rights/requests', desktop)
    await officer.openRow(label)
    await officer.sees(canary('rights-words'))
    await officer.take('answerRightsRequest', { result: 'GRANTED', words: '副本已在本页提供下载。' })
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(officer.faults()).toEqual([])

    await resident.goTo('/my-data')
    await resident.opens(asked)
    await expect.poll(() => resident.text()).toContain('副本已在本页提供下载。')
    expect(resident.complaints).toEqual([])
  })

  it('see an emergency access at once, and review it', async () => {
    const officer = await people.desk('officer', '/new', desktop)
    const number = await officer.fileReport(GRID, {
      category: '邻里',
      words: `${canary('matter-words')} ${Date.now()}`,
      'parties.0.name': canary('party-name'),
      'parties.0.side': '申请方',
    })
    const path = officer.path
    await officer.opensOnRequest()
    await officer.takeBeside(canary('party-name'), 'correctParty', { 'contact.phones': canary('party-phone') })
    await officer.takeBeside(canary('party-name'), 'makeAccessCode')
    const [ticket = '', pin = ''] = await officer.toldOnce()
    const party = await people.resident('/my-data')
    await party.opens({ ticket, pin })
    await expect.poll(() => party.text()).toContain(canary('party-phone'))
    expect(await party.text()).not.toContain(canary('matter-words'))

    const leader = await people.desk('leader', path, desktop)
    expect(await leader.reads()).not.toContain(canary('party-name'))
    await leader.take('breakGlass', { reason: `${canary('emergency-reason')}，要马上联系到人。` })

    const keeper = await people.desk('dpo', '/rights/emergency', desktop)
    await keeper.takeBeside(number, 'reviewBreakGlass', { finding: 'JUSTIFIED', words: '情况紧急，理由充分。' })
    expect(await keeper.accessibilityFaults()).toEqual([])
    expect(keeper.faults()).toEqual([])
  })

  it('search every look, and see that the chain is whole', async () => {
    const auditor = await people.desk('auditor', '/audit/entries?actor=support', desktop)
    expect(await auditor.timeline()).not.toEqual([])
    expect(await auditor.reads()).not.toContain(canary('help-name'))
    expect(await auditor.accessibilityFaults()).toEqual([])
    await auditor.goTo('/audit/verification')
    await auditor.take('startAuditVerificationOfPeople')
    await expect.poll(() => auditor.verdicts(), { timeout: 60_000, interval: 500 }).toContain('success')
    expect(await auditor.verdicts()).not.toContain('error')
    expect(auditor.faults()).toEqual([])
  })
})

describe('households that ask to be visited', () => {
  it('come from the code of a campaign, reach the support worker, and leave when they like', async () => {
    const officer = await people.desk('officer', '/campaigns', desktop)
    const title = `五个一走访 ${Date.now() % 100_000}`
    await officer.take('openCampaign', { areaCode: VILLAGE, title, from: dayFromNow(0), until: dayFromNow(20) })
    await officer.sees(title)
    const code = decodeURIComponent(officer.path.split('/').at(-1) ?? '')

    const household = await people.resident(`/help/visit?c=${code}`)
    await household.writes('name', canary('household-name'))
    await household.writes('contact', canary('household-phone'))
    await household.writes('when', '晚上')
    await household.writes('about', canary('household-about'))
    await household.choosesFirstPlaces()
    await household.ticks('notice-read')
    expect(await household.accessibilityFaults()).toEqual([])
    const kept = await household.sends()

    const worker = await people.desk('support', `/campaigns/${code}`, desktop)
    await worker.openRow()
    await worker.sees(canary('household-about'))
    expect(await worker.accessibilityFaults()).toEqual([])

    await household.goTo('/help/visit/track')
    await household.opens(kept)
    await expect.poll(() => household.text()).toContain(canary('household-about'))
    await household.withdraws()
    await worker.goTo(worker.path)
    expect(await worker.reads()).not.toContain(canary('household-name'))
    expect(household.complaints).toEqual([])
  })
})

describe('the pages about people', () => {
  const places: Record<string, string[]> = {
    'town.admin': ['/people', '/people/imports', '/staffing', '/staffing/members', '/staffing/teams'],
    officer: ['/volunteers', '/campaigns'],
    support: ['/support/requests', '/support/mine', '/support/filed', '/support/new', '/campaigns'],
    leader: ['/support/figures', '/staffing'],
    dpo: ['/rights', '/rights/emergency', '/audit'],
    auditor: ['/audit', '/audit/unusual', '/audit/verification', '/rights/overdue'],
    admin: ['/people', '/people/four-eyes', '/people/system'],
    mediator: ['/me'],
    volunteer: ['/me'],
  }
  const devices = { desk: desktop, phone }

  it.each(Object.keys(places).flatMap((account) => (['desk', 'phone'] as const).map((device) => ({ account, device }))))(
    'are for everybody: what $account has on a $device',
    async ({ account, device }) => {
      // Words are complete in both languages at the desk; the phone shows the same pages, so one language tells there.
      const paths = places[account] ?? []
      const [first = '/', ...others] = device === 'phone' ? paths : paths.flatMap((path) => [path, `${path}?lang=en`])
      const desk = await people.desk(account, first, devices[device])
      for (const path of [first, ...others]) {
        await desk.goTo(path)
        expect(await desk.accessibilityFaults(), path).toEqual([])
        expect(await desk.untranslated(), path).toEqual([])
      }
      // The demo volunteer never registered: the page says so, and the browser that it asked.
      const known = account === 'volunteer' ? /status of 404/ : /^$/
      expect(desk.faults().filter((fault) => !known.test(fault))).toEqual([])
    },
  )
})
