import { Alert } from 'antd'
import type { Triage } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { AskButton } from '../../../../shared/forms/ask-button'
import { DueText } from '../../../../shared/marks/due-text'
import { LevelTag } from '../../../../shared/marks/marks'
import { Section } from '../../../../shared/page/section'
import { useMatter } from '../matter-context'
import { useTriage } from '../use-parts'
import { Facts } from './facts'
import { FiredRows } from './fired-rows'
import { levelQuestion } from './questions'
import { SafetyPlanPart } from './safety-plan'
import { TriageHistory } from './triage-history'

/** The level of the matter, from what facts, by which rows, confirmed by whom; never of a person. */
export function TriageSection() {
  const triage = useTriage()
  return (
    <Loaded answer={triage} what="problem.triage">
      {(data) => (
        <>
          <LevelPart triage={data} />
          <Facts triage={data} />
          <SafetyPlanPart />
          <TriageHistory triage={data} />
        </>
      )}
    </Loaded>
  )
}

function LevelPart({ triage }: { triage: Triage }) {
  const { t, formats } = useLanguage()
  const { ask } = useMatter()
  const { level, confirmed, confirmedBy, confirmedAt, reason, unconfirmedRed, confirmBy, mayDecide, current } = triage
  const decide = () => ask(levelQuestion(triage))
  return (
    <Section
      title={t('triage.level')}
      actions={mayDecide && <AskButton operation="confirmLevel" primary={!confirmed} onClick={decide} />}
    >
      {unconfirmedRed && (
        <Alert
          type="error"
          showIcon
          title={t('triage.redWaits')}
          description={<DueText at={confirmBy} />}
          className="desk-notice"
        />
      )}
      {!current && <p className="page-quiet">{t('triage.ended')}</p>}
      <p className="matter-marks">
        <LevelTag level={level} />
        {confirmed && confirmedAt && (
          <span className="page-quiet">
            {t('triage.confirmedBy', { name: confirmedBy ?? '', at: formats.moment(confirmedAt) })}
          </span>
        )}
      </p>
      {reason && <p>{t('triage.changedBecause', { reason })}</p>}
      <FiredRows triage={triage} />
      <p className="page-quiet">{t('triage.mattersNotPeople')}</p>
    </Section>
  )
}
