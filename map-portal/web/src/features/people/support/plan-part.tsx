import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { DueText } from '../../../shared/marks/due-text'
import { Section } from '../../../shared/page/section'
import { useCase } from './case-context'

/** What the resident wants to reach, and who does what until when. */
export function PlanPart() {
  const { t } = useLanguage()
  const { supportCase, ask, open } = useCase()
  const { id, goals, tasks } = supportCase
  const path = { id }
  return (
    <Section
      title={t('support.plan')}
      actions={
        open && (
          <div className="section-actions">
            <AskButton
              operation="planSupport"
              onClick={() => ask({ operation: 'planSupport', path, initial: { goals }, intro: <p>{t('support.goalsHint')}</p> })}
            />
            <AskButton operation="addSupportTask" onClick={() => ask({ operation: 'addSupportTask', path })} />
          </div>
        )
      }
    >
      {goals.length > 0 ? (
        <ul className="said">
          {goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
      ) : (
        <p className="page-quiet">{t('support.noGoals')}</p>
      )}
      <ul className="rows">
        {tasks.map(({ id: taskId, what, who, until, done }) => (
          <li key={taskId} className="row" data-read={done}>
            <div className="row-main">
              <strong>{what}</strong>
              <span className="row-sub">
                {t(`choice.who.${who}`)} <DueText day={until} settled={done} />
              </span>
            </div>
            {done ? (
              <span className="tag tag-status">{t('support.done')}</span>
            ) : (
              open && (
                <AskButton
                  operation="finishSupportTask"
                  onClick={() => ask({ operation: 'finishSupportTask', path: { id, taskId } })}
                />
              )
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
