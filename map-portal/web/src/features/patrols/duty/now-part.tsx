import { Alert } from 'antd'
import type { Duty } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { CheckInPart } from './check-in-part'
import { HandoversPart } from './handovers-part'
import { stateWith } from './kept'
import { OpenShift } from './open-shift'
import { useDuty, useKeptDuty, useSending } from './use-duty'
import { WaitingPart } from './waiting-part'

/** What is on now: the open shift, or those that can be checked in to. */
export function NowPart() {
  const { t, formats } = useLanguage()
  const { answer, knownAt, reload } = useDuty()
  return (
    <>
      {knownAt !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={t('field.offline')}
          description={t('duty.knownAt', { at: formats.moment(new Date(knownAt).toISOString()) })}
        />
      )}
      <Loaded answer={answer} what="problem.duty">
        {(duty) => <Now duty={duty} reload={reload} />}
      </Loaded>
    </>
  )
}

function Now({ duty, reload }: { duty: Duty; reload: () => void }) {
  const { t } = useLanguage()
  const kept = useKeptDuty(duty.open?.id)
  const sending = useSending(kept)
  // A step that was taken counts at once, before the duty is read again.
  const state = duty.open && stateWith({ ...duty.open, state: kept?.state ?? duty.open.state }, kept?.steps ?? [])
  const on = duty.open && kept && (state === 'ON_DUTY' || state === 'PAUSED')
  return (
    <>
      {kept && <WaitingPart kept={kept} shift={duty.open} sending={sending} />}
      {duty.open && kept && on && state && <OpenShift key={duty.open.id} shift={duty.open} state={state} kept={kept} />}
      {duty.open && state === 'ENDED' && <p className="page-quiet">{t('duty.endedHere')}</p>}
      <HandoversPart handovers={duty.handovers} shift={on ? duty.open : undefined} reload={reload} />
      {!duty.open && <CheckInPart duty={duty} reload={reload} />}
    </>
  )
}
