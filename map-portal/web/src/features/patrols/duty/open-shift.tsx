import { Button } from 'antd'
import { useState } from 'react'
import type { Shift, ShiftState } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { put } from '../../../shared/field/store'
import { Section } from '../../../shared/page/section'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { IncidentPart } from './incident-part'
import { beginCounting, type KeptDuty, type KeptStep, type StepKind, stateAfter } from './kept'
import { PanicPart } from './panic-part'
import { PositionStatus } from './position-status'
import { useReception } from './reception'
import { positionNow } from './recorder'
import { RoutePart } from './route-part'
import { ShiftTime } from './shift-time'

interface Props {
  shift: Shift
  /** With the steps that wait on this device. */
  state: ShiftState
  kept: KeptDuty
}

/** The shift that is on: what the phone tells, and what can be done. */
export function OpenShift({ shift, state, kept }: Props) {
  const { t, formats } = useLanguage()
  const session = useSession()
  const recorded = may(session, 'sendShiftFixes')
  const reception = useReception()
  const { busy, pressed, step } = useStep(shift.id)
  const shown = pressed ?? state
  const paused = shown === 'PAUSED'
  return (
    <>
      <Section title={shift.teamName}>
        <div className="duty-state" data-state={shown}>
          <strong>{t(`choice.ShiftState.${shown}`)}</strong>
          <span className="row-sub">
            <ShiftTime from={shift.from} until={shift.until} />
          </span>
          {shift.checkedInAt && <span className="row-sub">{t('duty.checkedInAt', { at: formats.time(shift.checkedInAt) })}</span>}
          {shift.endsByLimitAt && (
            <span className="row-sub">{t('duty.endsByLimit', { at: formats.time(shift.endsByLimitAt) })}</span>
          )}
        </div>
        <PositionStatus paused={paused} recorded={recorded} reception={reception} track={kept.track} />
        <div className="duty-steps">
          {paused ? (
            <Button size="large" type="primary" loading={busy} data-operation="resumeShift" onClick={() => void step('resume')}>
              {t('do.resumeShift')}
            </Button>
          ) : (
            <Button size="large" loading={busy} data-operation="pauseShift" onClick={() => void step('pause')}>
              {t('do.pauseShift')}
            </Button>
          )}
          <CheckOut busy={busy} checkOut={() => void step('check-out')} />
        </div>
      </Section>
      <PanicPart shift={shift} />
      <IncidentPart shift={shift} waiting={kept.incidents} />
      {shift.routeId && <RoutePart id={shift.routeId} />}
    </>
  )
}

/** Asked once more, because a shift that is over does not come back. */
function CheckOut({ busy, checkOut }: { busy: boolean; checkOut: () => void }) {
  const { t } = useLanguage()
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <Button size="large" loading={busy} data-operation="checkOut" onClick={() => setAsked(true)}>
        {t('do.checkOut')}
      </Button>
    )
  }
  return (
    <fieldset className="duty-sure">
      <legend>{t('duty.sure')}</legend>
      <Button size="large" type="primary" loading={busy} data-operation="checkOutSurely" onClick={checkOut}>
        {t('do.checkOut')}
      </Button>
      <Button size="large" onClick={() => setAsked(false)}>
        {t('form.cancel')}
      </Button>
    </fieldset>
  )
}

const POSITION_MILLIS = 4_000
const KEPT_MILLIS = 1_000

/** Kept here first with the time it was pressed, sent as soon as there is a network. */
function useStep(shift: string) {
  const { username } = useSession()
  const [busy, setBusy] = useState(false)
  const [pressed, setPressed] = useState<ShiftState>()
  const step = async (kind: StepKind) => {
    setBusy(true)
    setPressed(stateAfter[kind])
    try {
      // In a pause nobody is asked where they are.
      const position = kind === 'resume' ? undefined : await positionNow(POSITION_MILLIS)
      const at = new Date().toISOString()
      await put('steps', { key: crypto.randomUUID(), username, shift, kind, at, position } satisfies KeptStep)
      if (kind === 'resume') await beginCounting(shift)
    } finally {
      setBusy(false)
      // What is kept shows by then; what could not be kept is not shown as done.
      setTimeout(() => setPressed(undefined), KEPT_MILLIS)
    }
  }
  return { busy, pressed, step }
}
