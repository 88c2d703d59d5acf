import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { desktop, phone, startBrowser } from './browser'
import { dayFromNow } from './desk'
import { firstHazardKind, firstPremises, Places } from './places'
import { canary } from './trace'

const COUNTY = '990102000000'

let browser: Browser
let places: Places

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(() => {
  places = new Places(browser)
})
afterEach(() => places.leave())

describe('an inspection', () => {
  it('is played through on a phone with the network cut in the middle: nothing is lost, nothing is done twice, both sides sign', async () => {
    const inspector = await places.inspector('inspector')
    const premises = await firstPremises(inspector)
    await inspector.standsAt({ longitude: premises.lon, latitude: premises.lat })
    await inspector.isReadyForTheField()
    await inspector.goTo(`/places/premises/${premises.id}`)
    expect(await inspector.begins()).toBe(premises.name)
    await inspector.hasHandedIn()
    const path = inspector.path

    await inspector.losesNetwork()
    await inspector.answersEverything()
    await expect.poll(() => inspector.waiting()).toBeGreaterThan(0)
    await expect.poll(() => inspector.said()).toContain('等网络')
    expect(await inspector.accessibilityFaults()).toEqual([])
    const waiting = await inspector.waiting()
    await inspector.reloads()
    await expect.poll(() => inspector.waiting()).toBe(waiting)
    await inspector.submits()
    await expect.poll(() => inspector.waiting()).toBe(waiting + 1)

    await inspector.findsNetwork()
    await inspector.isSubmitted()
    expect(inspector.path).toBe(path)
    await expect.poll(() => inspector.reads()).toContain('相距 0 米')
    const [hazard] = await inspector.hazards()
    expect(hazard).toBeDefined()
    await inspector.bothSign(canary('business-signer'))
    await expect.poll(() => inspector.reads()).toContain('已签字')
    expect(inspector.faults()).toEqual([])

    const leader = await places.desk('leader', path, desktop)
    expect(await leader.reads()).not.toContain(canary('business-signer'))
    expect(await leader.statusOf(`/api/place${path}/business-signature`)).toBe(403)
    expect(leader.faults(403)).toEqual([])
  })

  it('that two devices filled in is settled by the inspector, not by chance', async () => {
    const first = await places.inspector('inspector')
    const premises = await firstPremises(first)
    await first.isReadyForTheField()
    await first.goTo(`/places/premises/${premises.id}`)
    await first.begins()
    await first.hasHandedIn()
    const second = await places.inspector('inspector')
    await second.goTo(first.path)

    await first.losesNetwork()
    await first.answersEverything()
    await second.answersEverything('well')
    await second.hasHandedIn()
    await first.findsNetwork()
    await first.isAskedWhichToKeep()
    expect(await first.accessibilityFaults()).toEqual([])
    await first.keeps('theirs')
    await first.hasHandedIn()
    await first.givesUp('两台设备的测试')
    expect(first.faults(412)).toEqual([])
  })
})

describe('a hazard', () => {
  it('is assigned, mended by one and accepted by another', async () => {
    const inspector = await places.desk('inspector', '/hazards', phone)
    const premises = await firstPremises(inspector)
    const words = `楼梯间堆放纸箱 ${Date.now() % 100_000}`
    await inspector.goTo(`/places/premises/${premises.id}`)
    await inspector.take('reportHazard', { kind: { code: await firstHazardKind(inspector) }, words })
    await inspector.goTo('/hazards?mine=true')
    await inspector.openRow(words)
    const path = inspector.path

    const officer = await places.desk('officer', path, desktop)
    await officer.take('assignHazard', { to: 'UNIT', department: '消防救援大队', responsible: 'inspector' })
    await inspector.goTo(path)
    await inspector.take('startRectification', { words: '正在清理' })
    await inspector.take('reportRectified', { words: '纸箱已搬走', withoutPhoto: '手机没电' })
    expect(await inspector.steps()).not.toContain('decideRectification')
    expect(await inspector.accessibilityFaults()).toEqual([])
    expect(inspector.faults()).toEqual([])

    await officer.goTo(path)
    await officer.take('decideRectification', { words: '现场已看，楼梯间通畅' })
    await expect.poll(() => officer.status()).toBe('已销号')
    expect((await officer.timeline()).length).toBeGreaterThanOrEqual(5)
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(officer.faults()).toEqual([])
  })
})

describe('premises', () => {
  it('that are there already are named before they are entered twice', async () => {
    const officer = await places.desk('officer', '/places', desktop)
    const { name, kind, lon, lat } = await firstPremises(officer, '&kind=school')
    await officer.begin('createPremises', { name, kind: { code: kind } })
    await officer.typesCorners(`${lon}, ${lat}`)
    await officer.sendsInVain()
    await expect.poll(() => officer.similar()).toContain(name)
    expect(await officer.accessibilityFaults()).toEqual([])
    await officer.saysWhyDifferent('同名的分校，在马路对面')
    await expect.poll(() => officer.title()).toBe(name)
    await officer.sees('同名的分校，在马路对面')
    expect(officer.faults(409)).toEqual([])
    await officer.take('closePremises', { reason: '测试登记，予以停用' })
  })

  it('show their contact on request only, and every look is recorded', async () => {
    const inspector = await places.desk('inspector', '/places', phone)
    const { id } = await firstPremises(inspector)
    await inspector.goTo(`/places/premises/${id}`)
    await inspector.takeContact({ name: canary('contact-name'), phone: canary('contact-phone') })
    await inspector.goTo(`/places/premises/${id}`)
    expect(await inspector.reads()).not.toContain(canary('contact-name'))
    await inspector.opensOnRequest()
    await inspector.sees(canary('contact-name'))
    expect(await inspector.accessibilityFaults()).toEqual([])

    const leader = await places.desk('leader', `/places/premises/${id}`, desktop)
    expect(await leader.reads()).not.toContain(canary('contact-name'))
    expect(await leader.statusOf(`/api/place/premises/${id}/contact`)).toBe(403)
    const auditor = await places.desk('auditor', '/audit/entries?actor=inspector', desktop)
    expect(await auditor.timeline()).not.toEqual([])
    expect(await auditor.reads()).not.toContain(canary('contact-phone'))
    expect(inspector.faults()).toEqual([])
  })

  it('are out of reach for those who have no part in them', async () => {
    const mediator = await places.desk('mediator', '/matters', desktop)
    const offered = await mediator.places()
    for (const place of ['inspections', 'hazards', 'key-areas', 'special-campaigns']) expect(offered).not.toContain(place)
    for (const path of ['premises', 'inspections', 'hazards', 'key-areas', 'special-campaigns'])
      expect(await mediator.statusOf(`/api/place/${path}`), path).toBe(403)
    const volunteer = await places.desk('volunteer', '/places/duty-points', phone)
    expect(await volunteer.statusOf('/api/place/premises')).toBe(403)
    expect(await volunteer.accessibilityFaults()).toEqual([])
  })
})

describe('a campaign', () => {
  it('of tasks alone is planned, started and ended with its report', async () => {
    const officer = await places.desk('county.officer', '/special-campaigns', desktop)
    const title = `防汛检查 ${Date.now() % 100_000}`
    await officer.begin('planSpecialCampaign', {
      title,
      from: dayFromNow(0),
      until: dayFromNow(20),
      'tasks.0.what': '疏通排水沟',
      'tasks.0.areaCode': { code: COUNTY },
      'tasks.0.until': dayFromNow(10),
    })
    await officer.sends('planSpecialCampaign')
    await officer.sees(title)
    await officer.take('startSpecialCampaign')
    await officer.takeBeside('疏通排水沟', 'completeSpecialCampaignTask', { words: '已疏通' })
    await officer.take('endSpecialCampaign', { words: '排水沟已全部疏通。' })
    await officer.sees('排水沟已全部疏通。')
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(officer.faults()).toEqual([])
  })
})

describe('the pages about places', () => {
  const pages: Record<string, string[]> = {
    officer: [
      '/places',
      '/places/duty-points',
      '/places/plates',
      '/places/imports',
      '/inspections/plan',
      '/hazards',
      '/key-areas',
    ],
    inspector: ['/inspections', '/inspections/route', '/inspections/done', '/hazards', '/places'],
    worker: ['/inspections', '/hazards', '/places'],
    leader: ['/hazards/overdue', '/hazards/figures', '/inspections/figures', '/key-areas', '/special-campaigns'],
    police: ['/places', '/hazards', '/inspections', '/special-campaigns'],
    'area.admin': ['/checklists', '/settings', '/places/duty-points'],
    auditor: ['/audit/verification', '/audit/assessment'],
    volunteer: ['/places/duty-points'],
  }
  const devices = { desk: desktop, phone }

  it.each(Object.keys(pages).flatMap((account) => (['desk', 'phone'] as const).map((device) => ({ account, device }))))(
    'are for everybody: what $account has on a $device',
    async ({ account, device }) => {
      // Words are complete in both languages at the desk; the phone shows the same pages, so one language tells there.
      const paths = pages[account] ?? []
      const [first = '/', ...others] = device === 'phone' ? paths : paths.flatMap((path) => [path, `${path}?lang=en`])
      const desk = await places.desk(account, first, devices[device])
      for (const path of [first, ...others]) {
        await desk.goTo(path)
        expect(await desk.accessibilityFaults(), path).toEqual([])
        expect(await desk.untranslated(), path).toEqual([])
      }
      // No round was planned for today: the page says so, and the browser that it asked.
      const known = pages[account]?.includes('/inspections/route') ? /status of 404/ : /^$/
      expect(desk.faults().filter((fault) => !known.test(fault))).toEqual([])
    },
  )
})
