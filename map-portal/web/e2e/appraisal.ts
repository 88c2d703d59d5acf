import type { Desk } from './desk'

export const COUNTY = '990102000000'
export const TOWN = '990102101000'
const MONTHS = '/api/analysis/appraisals'

interface Month {
  id: string
  month: string
  state: 'DRAFT' | 'PUBLISHED'
  revision: number
}

interface Standing {
  revision: number
  rows: number
  /** Of the town: whether the correction of an appeal is told at its indicator. */
  town?: { numerator?: number; denominator?: number }
}

/** The newest month that is settled and was not taken yet, of those that can be. */
export async function monthToTake(desk: Desk): Promise<string> {
  const taken = await monthsOf(desk)
  const now = new Date()
  for (let back = 2; back <= 24; back++) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7)
    if (!taken.some((one) => one.month === month)) return month
  }
  throw new Error('Every month that can be taken was taken')
}

/** A month as the Chinese pages write it. */
export function inWords(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

async function monthsOf(desk: Desk): Promise<Month[]> {
  const page = await desk.answerOf<{ items: Month[] }>(`${MONTHS}?area=${COUNTY}&limit=100`)
  return page.items
}

/** Posts of the town in a month, as they stand now. */
export async function postsOf(desk: Desk, id: string): Promise<Standing> {
  const file = await desk.answerOf<{
    summary: { revision: number }
    rows: { area: string; scores?: { indicator: string; numerator?: number; denominator?: number }[] }[]
  }>(`${MONTHS}/${id}`)
  const ofTown = file.rows.find(({ area }) => area === TOWN)?.scores?.find(({ indicator }) => indicator === 'POSTS_FILLED')
  return { revision: file.summary.revision, rows: file.rows.length, town: ofTown }
}
