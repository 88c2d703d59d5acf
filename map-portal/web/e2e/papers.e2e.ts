import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, phone, type Screen, startBrowser } from './browser'
import { Desk, dayFromNow } from './desk'
import { makesReport } from './papers'

interface Content {
  passages: { kind: string; text: string; rows: string[][] }[]
}

const PAPERS = '/api/analysis/reports'

let browser: Browser
const there: Desk[] = []

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  for (const desk of there.splice(0)) await desk.leave()
})

async function as(account: string, path: string, screen: Screen = desktop): Promise<Desk> {
  const desk = await Desk.of(browser, account, screen, path)
  there.push(desk)
  return desk
}

describe('a report', () => {
  it('is ordered, read on the screen as it stands in its documents, and taken; its area finds it in the list', async () => {
    const officer = await as('officer', '/papers')
    expect(await officer.places()).toContain('papers')
    await officer.does('template-weekly')
    await officer.sees('现在逾期的承办事项')
    expect(await officer.accessibilityFaults()).toEqual([])
    await makesReport(officer, '周报')
    expect(await officer.accessibilityFaults()).toEqual([])
    expect(await officer.untranslated()).toEqual([])

    const page = await officer.reads()
    expect(page).toContain('区划版本')
    const { passages } = await officer.answerOf<Content>(`/api/analysis${officer.path.replace('papers', 'reports')}/content`)
    expect(passages.some(({ kind }) => kind === 'TABLE')).toBe(true)
    for (const { kind, text, rows } of passages) {
      if (kind !== 'TITLE') expect(page).toContain(text)
      for (const cell of rows.flat()) expect(page).toContain(cell)
    }
    for (const format of ['docx', 'pdf', 'xlsx'])
      expect(await officer.saves(`take-${format}`)).toMatch(new RegExp(`\\.${format}$`))
    expect(officer.faults()).toEqual([])

    const leader = await as('leader', '/papers', phone)
    await leader.openRow()
    expect(leader.path).toBe(officer.path)
    expect(await leader.accessibilityFaults()).toEqual([])
    expect(leader.faults()).toEqual([])
  })

  it('about days to come is refused at the field', async () => {
    const officer = await as('officer', '/papers')
    const [atField = ''] = (await officer.tryToTake('makeReport', { day: dayFromNow(40) })).slice(-1)
    expect(atField).toContain('还没有到')
    expect(officer.faults(400)).toEqual([])
  })

  it('is neither offered nor told to anybody else', async () => {
    const police = await as('police', '/papers')
    expect(await police.places()).not.toContain('papers')
    expect(await police.offered()).not.toContain('makeReport')
    expect(await police.statusOf(PAPERS)).toBe(403)
  })

  it('is written from a template that an administrator edits beside what it will look like', async () => {
    const admin = await as('area.admin', '/settings/analysis/report-templates')
    await admin.sees('现在逾期的承办事项')
    expect(await admin.accessibilityFaults()).toEqual([])
    expect(await admin.untranslated()).toEqual([])
    expect(await admin.statusOf(PAPERS)).toBe(403)
    expect(admin.faults(403)).toEqual([])
  })
})
