import { Button } from 'antd'
import type { OperationName } from '../../../api/generated/forms'
import type { HazardFile, HazardGrade, HazardStep } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { mayAsk } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { useActionName } from '../../../shared/forms/use-asking'
import { useSession } from '../../../shared/session/session-context'
import { dayInput } from '../../../shared/time/day-input'
import { useHazardForm } from './use-hazard-form'

type Ask = ReturnType<typeof useAsking>['ask']

const SUPERVISED_DAYS = 14

interface Offered {
  step: HazardStep
  operation: OperationName
  /** Names the button where the operation has two answers. */
  label?: string
  danger?: boolean
  ask: () => void
}

/** What the reader may do with the hazard now; the service says what that is. */
export function HazardSteps({ file, ask }: { file: HazardFile; ask: Ask }) {
  const { t } = useLanguage()
  const session = useSession()
  const name = useActionName()
  const steps = useOffered(file, ask).filter(({ step, operation }) => file.may.includes(step) && mayAsk(session, operation))
  return (
    <aside className="steps" aria-label={t('steps.title')}>
      <h2>{t('steps.title')}</h2>
      <ul>
        {steps.map(({ step, operation, label, danger, ask: take }) => (
          <li key={step}>
            <Button block danger={danger} onClick={take} data-operation={operation} data-step={step}>
              {label ?? name(operation)}
            </Button>
          </li>
        ))}
      </ul>
      {steps.length === 0 && <p className="page-quiet">{t('steps.none')}</p>}
    </aside>
  )
}

function useOffered(file: HazardFile, ask: Ask): Offered[] {
  const { t } = useLanguage()
  const form = useHazardForm()
  const { hazard, facts, assignment } = file
  const path = { id: hazard.id }
  const factOptions = (form.data?.facts ?? []).map(({ fact, name }) => ({ value: fact, label: name }))
  const plain = (
    step: HazardStep,
    operation: OperationName,
    more: Omit<Parameters<Ask>[0], 'operation' | 'path'> = {},
  ): Offered => ({
    step,
    operation,
    danger: more.danger,
    ask: () => ask({ operation, path, ...more }),
  })
  const decide = (step: 'ACCEPT' | 'REFUSE'): Offered => ({
    step,
    operation: 'decideRectification',
    label: t(`hazards.decide.${step}`),
    danger: step === 'REFUSE',
    ask: () =>
      ask({
        operation: 'decideRectification',
        path,
        title: t(`hazards.decide.${step}`),
        given: { decision: step === 'ACCEPT' ? 'ACCEPTED' : 'REFUSED' },
        danger: step === 'REFUSE',
        intro: <p>{t('hazards.decideHint')}</p>,
      }),
  })
  const others = (['MAJOR', 'SERIOUS', 'GENERAL'] as const).filter((grade: HazardGrade) => grade !== hazard.grade)
  return [
    plain('MEASURES', 'recordHazardMeasures'),
    plain('ASSIGN', 'assignHazard', {
      initial: {
        to: assignment?.to ?? (hazard.premises ? 'OPERATOR' : 'UNIT'),
        department: assignment?.department,
        responsible: assignment?.responsible,
      },
      only: hazard.premises ? undefined : { to: ['UNIT'] },
    }),
    plain('START', 'startRectification'),
    plain('RECTIFIED', 'reportRectified', { intro: <p>{t('hazards.rectifiedHint')}</p> }),
    decide('ACCEPT'),
    decide('REFUSE'),
    plain('FACTS', 'changeHazardFacts', {
      initial: { facts },
      options: { facts: factOptions },
      mayBeEmpty: ['facts'],
      intro: <p>{t('hazards.factsHint')}</p>,
    }),
    plain('OVERRULE', 'overruleHazardGrade', { only: { grade: others } }),
    plain('EXTEND', 'extendHazard'),
    plain('SUPERVISE', 'superviseHazard', { initial: { until: dayInput(SUPERVISED_DAYS) } }),
    plain('REOPEN', 'reopenHazard', { danger: true }),
    plain('DISMISS', 'dismissHazard', { danger: true }),
  ]
}
