import type { HazardFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { Section } from '../../../shared/page/section'
import { GradeTag } from './grade-mark'
import { useHazardForm } from './use-hazard-form'

const HOURS_PER_DAY = 24

/** Why the hazard is graded so: what is known, which rows of the table fired, and who set another grade. */
export function GradeReasons({ file }: { file: HazardFile }) {
  const { t, formats } = useLanguage()
  const form = useHazardForm()
  const { facts, proposal, overruled, importance } = file
  const personName = usePersonName([overruled?.by])
  const nameOf = (fact: string) =>
    form.data?.facts.find((one) => one.fact === fact)?.name ?? t(`choice.HazardFact.${fact as 'NEEDS_CARE'}`)
  return (
    <Section title={t('hazards.why')}>
      <p>
        {t('triage.tableSays')} <GradeTag grade={proposal.grade} />{' '}
        <small>
          {proposal.tableVersion === 0 ? t('triage.tableSupplied') : t('triage.tableVersion', { version: proposal.tableVersion })}
        </small>
      </p>
      {proposal.rows.length === 0 ? (
        <p className="page-quiet">{t('triage.noneFired')}</p>
      ) : (
        <ul className="fired-rows">
          {proposal.rows.map(({ code, grade, reason }) => (
            <li key={code}>
              <GradeTag grade={grade} /> <strong>{reason}</strong>
            </li>
          ))}
        </ul>
      )}
      {overruled && (
        <p>
          {t('hazards.overruled', { name: personName(overruled.by), at: formats.moment(overruled.at) })}{' '}
          <GradeTag grade={overruled.grade} /> {overruled.reason}
        </p>
      )}
      <p className="page-quiet">
        {facts.length > 0 ? facts.map(nameOf).join(t('desk.listComma')) : t('hazards.noFacts')}
        {importance && ` · ${t('premises.importance')}: ${t(`choice.Importance.${importance as 'KEY'}`)}`}
        {' · '}
        {t('hazards.deadline', { days: formats.number(Math.round((proposal.deadlineHours / HOURS_PER_DAY) * 10) / 10) })}
      </p>
    </Section>
  )
}
