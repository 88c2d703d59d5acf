import { Button } from 'antd'
import type { OperationName } from '../../../api/generated/forms'
import { operations } from '../../../api/operation'
import type { StepOffer } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { mayAsk } from '../../../shared/forms/ask-button'
import { goTo } from '../../../shared/route/address'
import { useSession } from '../../../shared/session/session-context'
import { useMatter } from './matter-context'
import { MoveSteps } from './move-steps'
import { sectionOf } from './sections'
import { factsQuestion, levelQuestion } from './triage/questions'
import { useSteps, useTriage } from './use-parts'

/** What can be done now; of what cannot, what is missing. */
export function StepsPanel() {
  const { t } = useLanguage()
  const steps = useSteps()
  return (
    <aside className="steps" aria-label={t('steps.title')}>
      <h2>{t('steps.title')}</h2>
      <MoveSteps />
      <ToTriage />
      <Loaded answer={steps} what="problem.steps" quietWhenRefused>
        {({ steps: all }) => {
          const now = all.filter(({ allowed }) => allowed)
          const later = all.filter(({ allowed, missing }) => !allowed && missing.length > 0)
          return (
            <>
              <ul>
                {now.map((step) => (
                  <li key={step.name}>
                    <StepButton step={step} />
                  </li>
                ))}
              </ul>
              {now.length === 0 && <p className="page-quiet">{t('steps.none')}</p>}
              {later.length > 0 && <Later steps={later} />}
            </>
          )
        }}
      </Loaded>
    </aside>
  )
}

/** An accepted matter is rated next; that is done where its facts are. */
function ToTriage() {
  const { t } = useLanguage()
  const { matter } = useMatter()
  if (matter.status !== 'ACCEPTED' || !matter.handled) return null
  return (
    <Button type="primary" block onClick={() => goTo(`/matters/${matter.id}/triage`)}>
      {t('steps.rate')}
    </Button>
  )
}

function StepButton({ step: { name, label } }: { step: StepOffer }) {
  const { ask, matter } = useMatter()
  const stepName = useStepName()
  const session = useSession()
  const ofTriage = triageQuestions[name]
  const triage = useTriage(ofTriage !== undefined)
  const operation = name in operations ? (name as OperationName) : undefined
  if (operation && !mayAsk(session, operation)) return null
  // What is done to one of several things, a visit or a clause, is done where they are listed.
  const onTheMatter = operation && !/\{(?!id\})/.test(operations[operation].path)
  const take = () => {
    if (ofTriage && triage.data) ask(ofTriage(triage.data))
    else if (onTheMatter && !ofTriage) ask({ operation, path: { id: matter.id } })
    else goTo(`/matters/${matter.id}/${sectionOf(name)}`)
  }
  return (
    <Button block onClick={take} data-operation={name}>
      {stepName(name, label)}
    </Button>
  )
}

/** Steps that start with what is known of the level. */
const triageQuestions: Record<string, typeof levelQuestion | undefined> = {
  confirmLevel: levelQuestion,
  recordFacts: factsQuestion,
}

/** A step is called the same wherever it is offered; what the server calls it stands in for a word the portal lacks. */
function useStepName() {
  const { wordFor } = useLanguage()
  return (name: string, label: string | undefined) => wordFor(`do.${name}`) ?? label ?? name
}

function Later({ steps }: { steps: StepOffer[] }) {
  const { t } = useLanguage()
  const stepName = useStepName()
  return (
    <details className="steps-later">
      <summary>{t('steps.later', { count: steps.length })}</summary>
      <dl>
        {steps.map(({ name, label, missing }) => (
          <div key={name}>
            <dt>{stepName(name, label)}</dt>
            {missing.map(({ code, message }) => (
              <dd key={code}>{message}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
