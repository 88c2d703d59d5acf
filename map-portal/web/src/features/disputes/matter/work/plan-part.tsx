import type { MatterWork } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { AskButton } from '../../../../shared/forms/ask-button'
import { DueText } from '../../../../shared/marks/due-text'
import { Section } from '../../../../shared/page/section'
import { useMatter } from '../matter-context'

/** One matter, one plan: what will be done, by whom, by when. */
export function PlanPart({ work: { plan } }: { work: MatterWork }) {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const initial = plan && { aims: plan.aims, steps: plan.steps }
  return (
    <Section
      title={t('work.plan')}
      actions={<AskButton operation="plan" onClick={() => ask({ operation: 'plan', path: { id: matter.id }, initial })} />}
    >
      {plan ? (
        <>
          {plan.aims && <p>{plan.aims}</p>}
          <ol className="plan-steps">
            {plan.steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one revision do not move
              <li key={index}>
                {step.what ?? t('work.sealedStep')} {step.who && <small>{step.who}</small>} <DueText day={step.by} />
              </li>
            ))}
          </ol>
          <p className="page-quiet">
            {t('work.planRevision', { revision: plan.revision })} ·{' '}
            {t('desk.byAt', { name: plan.by.name, at: formats.moment(plan.at) })}
          </p>
        </>
      ) : (
        <p className="page-quiet">{t('work.noPlan')}</p>
      )}
    </Section>
  )
}
