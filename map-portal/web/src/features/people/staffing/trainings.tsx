import type { WorkforceMember } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'

type Ask = ReturnType<typeof useAsking>['ask']

export function Trainings({ member, ask }: { member: WorkforceMember; ask?: Ask }) {
  const { t, formats } = useLanguage()
  const { username, trainings, trainedHoursThisYear } = member
  return (
    <Section
      title={t('staffing.training')}
      actions={ask && <AskButton operation="addTraining" onClick={() => ask({ operation: 'addTraining', path: { username } })} />}
    >
      <p>{t('staffing.hoursThisYear', { hours: formats.number(trainedHoursThisYear) })}</p>
      <ul className="rows">
        {trainings.map(({ id, title, hours, on }) => (
          <li key={id} className="row">
            <span className="row-main">
              <strong>{title}</strong>
              <span className="row-sub">
                {formats.day(on)} · {t('staffing.hours', { hours: formats.number(hours) })}
              </span>
            </span>
            {ask && (
              <AskButton
                operation="removeTraining"
                danger
                onClick={() => ask({ operation: 'removeTraining', path: { username, id }, danger: true })}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
