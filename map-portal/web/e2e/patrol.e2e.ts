import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { desktop, phone, startBrowser } from './browser'
import { localTime } from './desk'
import { gpxOf } from './gpx'
import { between, Patrols, type Place } from './patrol'
import { newName } from './people'

const TOWN = '990102101000'
const VILLAGE = '990102101201'
const GRID = '990102101201001'

let browser: Browser
let patrols: Patrols
let restHours: number

beforeAll(async () => {
  browser = await startBrowser()
  // One person goes on duty several times within the hour here; the county's own rule comes back at the end.
  const before = new Patrols(browser)
  restHours = await before.restsFor(0)
  await before.leave()
})
afterAll(async () => {
  const after = new Patrols(browser)
  await after.restsFor(restHours)
  await after.leave()
  await browser.close()
})
beforeEach(async () => {
  patrols = new Patrols(browser)
  await patrols.isFree('volunteer')
})
afterEach(() => patrols.leave())

interface GridOfMap {
  code: string
  bbox: number[]
}

interface ShiftNow {
  open: { id: string; checkedInAt: string }
}
interface GridsSeen {
  codes: string[]
  merged: number[]
}

/** Somewhere in the middle of a grid. */
async function middleOf(who: { answerOf: <T>(path: string) => Promise<T> }, grid: string) {
  const { items } = await who.answerOf<{ items: GridOfMap[] }>(`/api/grid/grids?area=${VILLAGE}&limit=1000`)
  const [west = 0, south = 0, east = 0, north = 0] = items.find(({ code }) => code === grid)?.bbox ?? []
  return { longitude: (west + east) / 2, latitude: (south + north) / 2 }
}

const METRES_PER_DEGREE = 111_320

/** A place so many metres to the east and to the north. */
function onFrom({ longitude, latitude }: Place, east: number, north: number): Place {
  const shrunk = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)
  return { longitude: longitude + east / shrunk, latitude: latitude + north / METRES_PER_DEGREE }
}

/** A walk of so many seconds eastwards, one point a second, as a watch records it. */
function watchTrack(from: Place, began: number, seconds: number) {
  const to = onFrom(from, seconds * 1.2, 0)
  return Array.from({ length: seconds }, (_, second) => ({
    ...between(from, to, second / seconds),
    at: began + second * 1_000,
  }))
}

describe('a shift on a phone', () => {
  it('goes from the notice to the check-out with the network cut in the middle, and nothing is lost', async () => {
    const police = await patrols.desk('police', '/patrols/teams', desktop)
    const place = await middleOf(police, GRID)
    await patrols.plansShiftFor(police, TOWN, newName('巡逻队'), 'volunteer')
    expect(police.faults()).toEqual([])

    const volunteer = await patrols.patroller('volunteer', place)
    expect(await volunteer.mayCheckIn()).toBe(false)
    await volunteer.checksIn()
    await volunteer.isReadyForTheField()
    expect(await volunteer.accessibilityFaults()).toEqual([])
    await volunteer.walksTo({ ...place, latitude: place.latitude + 0.0005 })
    await expect.poll(() => volunteer.position()).toContain('正在记录位置')

    await volunteer.losesNetwork()
    await volunteer.walksTo({ ...place, latitude: place.latitude + 0.001 })
    const waiting = await volunteer.waitingPositions()
    expect(waiting).toBeGreaterThan(0)
    await expect.poll(() => volunteer.reads()).toContain('等网络')
    await volunteer.notes('路灯不亮')
    await volunteer.reloads()
    await expect.poll(() => volunteer.waitingPositions()).toBeGreaterThanOrEqual(waiting)
    await expect.poll(() => volunteer.reads()).toContain('路灯不亮')
    await volunteer.pauses()
    await expect.poll(() => volunteer.position()).toContain('暂停中')

    await volunteer.findsNetwork()
    await volunteer.hasSentEverything()
    await volunteer.goesOn()
    const { open } = await volunteer.answerOf<{ open: { id: string } }>('/api/patrol/duty')
    const { counted } = await volunteer.answerOf<{ counted: number }>(`/api/patrol/shifts/${open.id}/quality`)
    expect(counted).toBeGreaterThan(0)
    await volunteer.checksOut()
    expect(volunteer.faults()).toEqual([])

    const leader = await patrols.desk('leader', '/coverage/map', desktop)
    expect(await leader.statusOf(`/api/patrol/shifts/${open.id}/track`)).toBe(403)
    await expect.poll(() => leader.reads()).toContain('看到的面积')
    expect(await leader.accessibilityFaults()).toEqual([])
  })

  it('works without any position, and says so', async () => {
    const police = await patrols.desk('police', '/patrols/teams', desktop)
    await patrols.plansShiftFor(police, TOWN, newName('巡逻队'), 'volunteer')
    const volunteer = await patrols.patroller('volunteer')
    await volunteer.checksIn()
    await expect.poll(() => volunteer.position()).toContain('其他都可以照常用')
    await volunteer.checksOut()
  })
})

describe('a shift on paper', () => {
  it('is entered afterwards by who coordinates, says so, and takes no track from them', async () => {
    const police = await patrols.desk('police', '/patrols/teams', desktop)
    const [team, walker] = [newName('巡逻队'), newName('walker')]
    await police.take('openPatrolTeam', { areaCode: { code: TOWN }, name: team, kind: { code: 'JOINT' } })
    await police.take('addPatrolMember', { username: walker, capacity: { code: 'VOLUNTEER' } })
    await police.goTo(`/patrols/shifts?team=${police.path.split('/').at(-1)}`)
    await police.take('enterShift', {
      username: walker,
      from: localTime(-0.2),
      until: localTime(-0.1),
      reason: '手机没电，按纸质登记',
    })
    const page = await police.reads()
    expect(page).toContain('补录')
    expect(page).toContain('手机没电，按纸质登记')
    expect(page).not.toContain('导入轨迹')
    expect(await police.accessibilityFaults()).toEqual([])
    expect(police.faults()).toEqual([])
  })
})

describe('a day of patrol', () => {
  it('is walked by a volunteer, helped by the duty desk, read by who coordinates it and counted for the leader', {
    timeout: 600_000,
  }, async () => {
    const police = await patrols.desk('police', '/patrols/teams', desktop)
    const here = await middleOf(police, GRID)
    const team = await patrols.plansShiftFor(police, TOWN, newName('巡逻队'), 'volunteer')

    const volunteer = await patrols.patroller('volunteer', here)
    await volunteer.checksIn()
    const { open } = await volunteer.answerOf<ShiftNow>('/api/patrol/duty')
    const corner = await volunteer.walks(here, onFrom(here, 90, 0), 75)
    await volunteer.losesNetwork()
    const bend = await volunteer.walks(corner, onFrom(corner, 0, 60), 50)
    await expect.poll(() => volunteer.waitingPositions()).toBeGreaterThan(0)
    await volunteer.findsNetwork()
    const end = await volunteer.walks(bend, onFrom(bend, -75, 0), 60)
    await volunteer.hasSentEverything()
    await volunteer.pauses()
    await volunteer.goesOn()

    await volunteer.notes('路口的窨井盖松动，踩上去会响')
    await volunteer.notes('两家为门口的水渠争起来，说好明天再谈', 'REPORT')
    await volunteer.hasSentEverything()
    expect(await volunteer.accessibilityFaults()).toEqual([])

    await police.goTo('/alarms')
    await volunteer.raisesAlarm()
    await police.sees('个警报还没有人处理')
    await police.openRow()
    await police.opensOnRequest()
    await expect.poll(() => police.reads()).toContain('平安志愿者')
    await police.take('acknowledgeAlarm')
    await volunteer.alarmBecomes('ACKNOWLEDGED')
    await police.take('closeAlarm', { outcome: { code: 'EXERCISE' } })
    await volunteer.alarmBecomes('CLOSED')

    await police.goTo('/alarms/incidents')
    await police.openRow('隐患')
    await police.take('forwardIncident', { category: { code: 'other' } })
    await expect.poll(() => police.reads()).toContain('已转交')
    await police.goTo('/alarms/incidents')
    await police.openRow('线索')
    await police.take('forwardIncident', { category: { code: 'neighbour' } })
    await expect.poll(() => police.reads()).toContain('已转交')
    await volunteer.walks(end, here, 30)
    await volunteer.checksOut()
    expect(volunteer.faults()).toEqual([])

    await police.goTo(`/patrols/shifts?team=${team}`)
    await police.openRow('平安志愿者')
    expect(police.path).toBe(`/patrols/shifts/${open.id}`)
    await police.opensOnRequest()
    await police.sees('有数据的时间')
    await police.opensOnRequest()
    await police.sees(/\d+ 段/)
    // The watch of somebody who walked beside them, in the next street.
    const beside = { ...here, latitude: here.latitude + 0.0008 }
    const gpx = gpxOf(watchTrack(beside, Date.parse(open.checkedInAt) + 5_000, 120))
    await police.begin('importTrack')
    await police.layFile('importTrack_file', 'activity_18273645.gpx', 'application/gpx+xml', gpx)
    await police.sends('importTrack')
    await police.sees(/采用 \d+/)
    expect(await police.accessibilityFaults()).toEqual([])
    expect(police.faults()).toEqual([])

    const leader = await patrols.desk('leader', '/coverage/map', desktop)
    expect(await leader.statusOf(`/api/patrol/shifts/${open.id}/track`)).toBe(403)
    expect(await leader.statusOf(`/api/patrol/shifts/${open.id}/quality`)).toBe(403)
    await expect.poll(() => leader.reads()).toContain('看到的面积')
    await expect
      .poll(
        async () => {
          const { codes, merged } = await leader.answerOf<GridsSeen>('/api/patrol/coverage/grids')
          return merged[codes.indexOf(GRID)] ?? 0
        },
        { timeout: 90_000, interval: 3_000 },
      )
      .toBeGreaterThan(0)
    await leader.goTo('/coverage/gaps')
    await expect.poll(() => leader.reads()).toMatch(/[0-9]+/)
    expect(await leader.untranslated()).toEqual([])
    expect(leader.faults(403)).toEqual([])
  })
})

describe('an alarm', () => {
  it('is held for, reaches the desk without a reload, and the one who raised it sees who is at it', async () => {
    const police = await patrols.desk('police', '/patrols/teams', desktop)
    const place = await middleOf(police, GRID)
    await patrols.plansShiftFor(police, TOWN, newName('巡逻队'), 'volunteer')
    const volunteer = await patrols.patroller('volunteer', place)
    await volunteer.checksIn()
    await volunteer.touchesPanicButton()
    expect(await volunteer.hasAlarm()).toBe(false)

    await police.goTo('/alarms')
    await volunteer.raisesAlarm()
    await expect.poll(() => volunteer.alarm()).toBe('RAISED')
    await police.sees('个警报还没有人处理')
    await police.openRow()
    await police.opensOnRequest()
    await police.take('acknowledgeAlarm')
    await volunteer.alarmBecomes('ACKNOWLEDGED')
    await police.take('closeAlarm', { outcome: { code: 'EXERCISE' } })
    await volunteer.alarmBecomes('CLOSED')
    await volunteer.checksOut()
    expect(police.faults()).toEqual([])
    expect(volunteer.faults()).toEqual([])
  })
})

describe('what somebody sees', () => {
  it('of a volunteer are their own shifts and no plan of others', async () => {
    const volunteer = await patrols.desk('volunteer', '/duty/shifts', phone)
    expect(await volunteer.places()).not.toContain('patrols')
    expect(await volunteer.places()).not.toContain('coverage')
    expect(await volunteer.statusOf('/api/patrol/shifts?from=2026-01-01&until=2026-01-02')).toBe(403)
    expect(await volunteer.statusOf('/api/patrol/alarms')).toBe(403)
    expect(await volunteer.accessibilityFaults()).toEqual([])
  })

  it('of a leader is coverage and what is needed, never who', async () => {
    const leader = await patrols.desk('leader', '/coverage/gaps', desktop)
    expect(await leader.accessibilityFaults()).toEqual([])
    await leader.goTo('/patrols/staffing')
    expect(await leader.accessibilityFaults()).toEqual([])
    expect(await leader.statusOf('/api/patrol/shifts?from=2026-01-01&until=2026-01-02')).toBe(403)
    expect(leader.faults(403)).toEqual([])
  })
})
