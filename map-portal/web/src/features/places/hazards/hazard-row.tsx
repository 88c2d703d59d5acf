import type { HazardSummary } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { DueText } from '../../../shared/marks/due-text'
import { Link } from '../../../shared/route/link'
import { GradeTag } from './grade-mark'

const SETTLED = new Set(['CLOSED', 'NOT_A_HAZARD'])

export function isSettled({ state }: Pick<HazardSummary, 'state'>): boolean {
  return SETTLED.has(state)
}

export function HazardRow({ hazard }: { hazard: HazardSummary }) {
  const { t } = useLanguage()
  const { id, number, kindName, words, grade, state, dueAt, overdue, supervised, premises, areaName, department, responsible } =
    hazard
  const personName = usePersonName([responsible])
  const whose = [department, responsible && personName(responsible)].filter(Boolean).join(' · ')
  return (
    <li className="row" data-overdue={overdue}>
      <Link className="row-link" href={`/hazards/${id}`}>
        <span className="row-main">
          <strong>{words}</strong>
          <span className="row-sub">{[number, kindName, premises?.name, areaName].filter(Boolean).join(' · ')}</span>
          {whose && <span className="row-sub">{whose}</span>}
        </span>
        <span className="row-marks">
          <GradeTag grade={grade} />
          <span className="tag tag-status">{t(`choice.HazardState.${state}`)}</span>
          {supervised && <span className="tag tag-rung">{t('hazards.supervised')}</span>}
          {!isSettled(hazard) && <DueText at={dueAt} settled={state === 'PENDING_ACCEPTANCE' && !overdue} />}
        </span>
      </Link>
    </li>
  )
}
