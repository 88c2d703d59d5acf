import { App } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Generation, RotaTemplate } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { today } from '../../../shared/marks/due'
import { Section } from '../../../shared/page/section'
import { dayInput } from '../../../shared/time/day-input'
import { TemplateRow } from './template-row'
import { useRouteChoices } from './use-patrols'

const AHEAD_DAYS = 27

/** What comes again every week, and what was made of it. */
export function TemplatesPart({ team, mayPlan }: { team: string; mayPlan: boolean }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const routes = useRouteChoices()
  const reload = () => setStamp((before) => before + 1)
  const templates = useAnswer(
    `templates ${team} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/teams/{id}/templates', { signal, params: { path: { id: team } } })),
    team,
  )
  const generated = useGenerated()
  const { ask, drawer } = useAsking({
    scope: {},
    reload,
    done: (answer, operation) => operation === 'generateShifts' && generated(answer as Generation),
  })
  const path = { id: team }
  const options = { routeId: routes }
  return (
    <Section
      title={t('patrols.templates')}
      actions={
        mayPlan && (
          <div className="section-actions">
            <AskButton
              operation="addRotaTemplate"
              onClick={() => ask({ operation: 'addRotaTemplate', path, options, initial: { validFrom: today() } })}
            />
            <AskButton
              operation="generateShifts"
              primary
              onClick={() =>
                ask({
                  operation: 'generateShifts',
                  path,
                  initial: { from: today(), until: dayInput(AHEAD_DAYS) },
                  intro: <p className="page-quiet">{t('patrols.generateHint')}</p>,
                })
              }
            />
            <AskButton operation="planShift" onClick={() => ask({ operation: 'planShift', path, options })} />
          </div>
        )
      }
    >
      <Loaded answer={templates} what="problem.rota" empty={{ when: (all) => all.length === 0, say: 'patrols.noTemplates' }}>
        {(all: RotaTemplate[]) => (
          <ul className="rows">
            {all.map((one) => (
              <TemplateRow key={one.id} template={one} routes={routes} mayPlan={mayPlan} reload={reload} />
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </Section>
  )
}

/** Says what was made, and who could not be planned in and why. */
function useGenerated() {
  const { t, formats } = useLanguage()
  const { modal } = App.useApp()
  return ({ created, existing, skipped, conflicts }: Generation) => {
    modal.info({
      title: t('patrols.generated', { created, existing, skipped }),
      content: conflicts.length > 0 && (
        <ul className="plain">
          {conflicts.map(({ plannedShiftId, from, username, code, message }) => (
            <li key={`${plannedShiftId} ${username} ${code}`}>
              {formats.moment(from)} · {username}: {message}
            </li>
          ))}
        </ul>
      ),
    })
  }
}
