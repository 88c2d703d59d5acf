import type { Session } from '../../api/types'
import { may } from '../../shared/session/rights'
import { AppraisalPart } from './appraisal-part'
import { CoveragePart } from './coverage-part'
import { HotPart } from './hot-part'
import { PromisesPart } from './promises-part'
import { RedPart } from './red-part'
import type { TopicPart } from './topic'
import { WeekPart } from './week-part'

export interface Topic {
  name: 'promises' | 'red' | 'week' | 'hot' | 'coverage' | 'appraisal'
  /** Who may call this sees it. */
  operation: Parameters<typeof may>[1]
  Part: TopicPart
  /** Where there is more of it. */
  more: (area: string | undefined) => string
}

const within = (path: string, area: string | undefined, query = '') => {
  const all = new URLSearchParams(query)
  if (area) all.set('area', area)
  return all.size > 0 ? `${path}?${all}` : path
}

/** What the day begins with, the most urgent first. */
const topics: readonly Topic[] = [
  { name: 'promises', operation: 'listOverdue', Part: PromisesPart, more: (area) => within('/overdue', area) },
  { name: 'red', operation: 'listDisputes', Part: RedPart, more: (area) => within('/matters', area, 'level=RED&open=true') },
  { name: 'week', operation: 'getCounts', Part: WeekPart, more: (area) => within('/figures', area) },
  { name: 'hot', operation: 'getHotSpots', Part: HotPart, more: (area) => within('/', area, 'show=hot') },
  { name: 'coverage', operation: 'getCoverage', Part: CoveragePart, more: (area) => within('/coverage/map', area) },
  { name: 'appraisal', operation: 'listAppraisals', Part: AppraisalPart, more: () => '/appraisal' },
]

export function topicsFor(session: Session): readonly Topic[] {
  return topics.filter(({ operation }) => may(session, operation))
}
