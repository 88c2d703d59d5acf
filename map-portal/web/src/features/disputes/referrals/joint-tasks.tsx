import type { Whistle } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { DueText } from '../../../shared/marks/due-text'
import { Section } from '../../../shared/page/section'

export function JointTasks({ tasks, finish }: { tasks: Whistle['tasks']; finish: (task: string) => void }) {
  const { t, formats } = useLanguage()
  if (tasks.length === 0) return null
  return (
    <Section title={t('whistle.tasks')}>
      <ul className="rows">
        {tasks.map(({ id, what, unit, due, overdue, mine, doneAt, doneWords }) => (
          <li key={id} className="row" data-overdue={overdue}>
            <div className="row-main">
              <strong>{what}</strong>
              <span className="row-sub">
                {[unit.name, doneAt && t('desk.doneAt', { at: formats.moment(doneAt) })].filter(Boolean).join(' · ')}{' '}
                <DueText day={due} settled={Boolean(doneAt)} />
              </span>
              {doneWords && <p>{doneWords}</p>}
            </div>
            {mine && !doneAt && <AskButton operation="finishJointTask" onClick={() => finish(id)} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
