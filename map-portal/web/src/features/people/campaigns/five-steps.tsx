import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons'
import type { Household } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { steps, stepsDone } from './steps'

/** The five, each with a sign and a word for whether it is done. */
export function FiveSteps({ household }: { household: Household }) {
  const { t } = useLanguage()
  const done = stepsDone(household)
  return (
    <ol className="five-steps" aria-label={t('campaigns.five')}>
      {steps.map((step) => (
        <li key={step} data-done={done[step]}>
          {done[step] ? <CheckCircleFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}
          <span>{t(`campaigns.step.${step}`)}</span>
          <small>{t(done[step] ? 'support.done' : 'campaigns.toDo')}</small>
        </li>
      ))}
    </ol>
  )
}
