import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { asProblem, type Problem, STALE } from '../../../api/problem'
import type { Revision, RevisionState } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { mayAsk } from '../../../shared/forms/ask-button'
import { today } from '../../../shared/marks/due'
import { useSession } from '../../../shared/session/session-context'
import { inRoot } from '../../../shared/window/in-root'
import { ProblemNote } from '../import/import-page'
import { type Step, steps, takeStep } from './changing'

const from: Record<Step, readonly RevisionState[]> = {
  propose: ['DRAFT'],
  publish: ['PROPOSED'],
  withdraw: ['DRAFT', 'PROPOSED', 'SCHEDULED', 'FAILED'],
}
const operations = { propose: 'proposeRevision', publish: 'publishRevision', withdraw: 'withdrawRevision' } as const

/** The steps a revision can take from where it stands; each is asked once more before it is taken. */
export function StepButtons({ revision, reload }: { revision: Revision; reload: () => void }) {
  const { t, formats } = useLanguage()
  const { modal, message } = App.useApp()
  const session = useSession()
  const [taking, setTaking] = useState<Step>()
  const [refusal, setRefusal] = useState<{ of: number; problem: Problem }>()
  const keys = useRef(new Map<string, string>())
  const { id, version, state, effective } = revision
  // What was wrong with a version is no longer said of the next, but that there is a next one is.
  const shown = refusal && (refusal.of === version || refusal.problem.status === STALE) ? refusal.problem : undefined
  const take = async (step: Step) => {
    // A second attempt at the same step is the same step.
    const attempt = `${step} ${version}`
    const key = keys.current.get(attempt) ?? crypto.randomUUID()
    keys.current.set(attempt, key)
    setTaking(step)
    setRefusal(undefined)
    try {
      const now = await takeStep(step, id, version, key)
      message.success(t(`revisions.done.${now.state}`))
      reload()
    } catch (cause) {
      const problem = asProblem(cause)
      setRefusal({ of: version, problem })
      keys.current.delete(attempt)
      if (problem.status === STALE) reload()
    } finally {
      setTaking(undefined)
    }
  }
  const ask = (step: Step) => {
    const later = step === 'publish' && effective > today()
    modal.confirm({
      getContainer: inRoot,
      title: t(`revisions.step.${step}`),
      content: later ? t('revisions.sure.schedule', { day: formats.day(effective) }) : t(`revisions.sure.${step}`),
      okText: t(`revisions.step.${step}`),
      cancelText: t('form.cancel'),
      okButtonProps: { danger: step === 'withdraw' },
      onOk: () => void take(step),
    })
  }
  return (
    <div className="loaded">
      <div className="section-actions">
        {steps
          .filter((step) => from[step].includes(state) && mayAsk(session, operations[step]))
          .map((step) => (
            <Button
              key={step}
              type={step === 'withdraw' ? 'default' : 'primary'}
              danger={step === 'withdraw'}
              loading={taking === step}
              disabled={taking !== undefined}
              data-act={step}
              onClick={() => ask(step)}
            >
              {t(`revisions.step.${step}`)}
            </Button>
          ))}
      </div>
      {shown && <ProblemNote problem={shown} />}
    </div>
  )
}
