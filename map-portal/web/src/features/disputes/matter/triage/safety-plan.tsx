import { Alert } from 'antd'
import { api, bodyOf } from '../../../../api/client'
import type { SafetyMeasure, SafetyPlan } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { AskButton } from '../../../../shared/forms/ask-button'
import { DueText } from '../../../../shared/marks/due-text'
import { Section } from '../../../../shared/page/section'
import { Watermarked } from '../../../../shared/page/watermark'
import { useMatter, useMatterAnswer } from '../matter-context'

/** Who does what by when so that nobody comes to harm. */
export function SafetyPlanPart() {
  const { t } = useLanguage()
  const { ask, matter } = useMatter()
  const plan = useMatterAnswer(
    'safety plan',
    (id, signal) => bodyOf(api.GET('/api/dispute/disputes/{id}/safety-plan', { signal, params: { path: { id } } })),
    matter.level !== undefined,
  )
  if (matter.level === undefined) return null
  const add = () => ask({ operation: 'addSafetyMeasures', path: { id: matter.id } })
  return (
    <Loaded answer={plan} what="problem.safetyPlan" quietWhenRefused>
      {(data) =>
        data.required || data.measures.length > 0 ? (
          <Section
            title={t('safety.title')}
            actions={data.required && <AskButton operation="addSafetyMeasures" primary={data.missing} onClick={add} />}
          >
            <Measures plan={data} />
          </Section>
        ) : null
      }
    </Loaded>
  )
}

function Measures({ plan }: { plan: SafetyPlan }) {
  const { t } = useLanguage()
  return (
    <Watermarked>
      {plan.missing && (
        <Alert
          type="error"
          showIcon
          title={t('safety.missing')}
          description={<DueText at={plan.dueAt} />}
          className="desk-notice"
        />
      )}
      <ul className="rows">
        {plan.measures.map((measure) => (
          <MeasureRow key={measure.id} measure={measure} />
        ))}
      </ul>
    </Watermarked>
  )
}

function MeasureRow({ measure }: { measure: SafetyMeasure }) {
  const { t } = useLanguage()
  const { ask, matter } = useMatter()
  const { id, name, what, unit, person, dueAt, state, overdue, note } = measure
  const path = { id: matter.id, measure: id }
  return (
    <li className="row" data-overdue={overdue}>
      <div className="row-main">
        <strong>{name}</strong>
        {what && <p>{what}</p>}
        <span className="row-sub">
          {[person ?? unit, t(`safety.${state}`)].filter(Boolean).join(' · ')} <DueText at={dueAt} settled={state !== 'OPEN'} />
        </span>
        {note && <p className="page-quiet">{note}</p>}
      </div>
      {state === 'OPEN' && (
        <div className="row-actions">
          <AskButton operation="finishSafetyMeasure" primary onClick={() => ask({ operation: 'finishSafetyMeasure', path })} />
          <AskButton operation="dropSafetyMeasure" onClick={() => ask({ operation: 'dropSafetyMeasure', path })} />
        </div>
      )}
    </li>
  )
}
