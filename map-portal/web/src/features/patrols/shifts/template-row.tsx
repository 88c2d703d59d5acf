import type { RotaTemplate } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { useChoiceWord } from '../../../shared/forms/field-words'
import { useAsking } from '../../../shared/forms/use-asking'
import { today } from '../../../shared/marks/due'

interface Props {
  template: RotaTemplate
  routes: readonly { value: string; label: string }[]
  mayPlan: boolean
  reload: () => void
}

export function TemplateRow({ template, routes, mayPlan, reload }: Props) {
  const { t, formats } = useLanguage()
  const word = useChoiceWord()
  const { id, name, weekdays, from, until, pastMidnight, peopleNeeded, routeId, exceptions, version } = template
  const { validFrom, validUntil, usualCrew } = template
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const path = { id }
  return (
    <li className="row">
      <div className="row-main">
        <strong>{name}</strong>
        <span className="row-sub">
          {weekdays.map((day) => word('weekdays', String(day))).join(t('desk.listComma'))} · {from}–{until}
          {pastMidnight && ` (${t('patrols.pastMidnight')})`} · {t('patrols.people', { count: peopleNeeded })}
          {routeId && ` · ${routes.find(({ value }) => value === routeId)?.label ?? ''}`}
        </span>
        {usualCrew && usualCrew.length > 0 && (
          <span className="row-sub">
            {t('field.usualCrew')}: {usualCrew.join(t('desk.listComma'))}
          </span>
        )}
        {exceptions.map((one) => (
          <span key={one.date} className="row-sub">
            {formats.day(one.date)}: {one.skip ? t('patrols.noShift') : `${one.from ?? from}–${one.until ?? until}`} ·{' '}
            {one.reason}{' '}
            {mayPlan && (
              <AskButton
                operation="removeRotaException"
                onClick={() => ask({ operation: 'removeRotaException', path: { id, date: one.date } })}
              />
            )}
          </span>
        ))}
        {mayPlan && (
          <div className="row-actions">
            <AskButton
              operation="changeRotaTemplate"
              onClick={() =>
                ask({
                  operation: 'changeRotaTemplate',
                  path,
                  options: { routeId: routes },
                  initial: { name, weekdays, from, until, routeId, peopleNeeded, validFrom, validUntil, usualCrew },
                })
              }
            />
            <AskButton
              operation="setRotaException"
              onClick={() =>
                ask({
                  operation: 'setRotaException',
                  path,
                  askedPath: [{ name: 'date', kind: 'day', required: true }],
                  initial: { date: today() },
                })
              }
            />
            <AskButton operation="retireRotaTemplate" onClick={() => ask({ operation: 'retireRotaTemplate', path })} />
          </div>
        )}
        {drawer}
      </div>
    </li>
  )
}
