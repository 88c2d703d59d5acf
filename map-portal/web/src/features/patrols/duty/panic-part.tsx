import { App, Button } from 'antd'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { perform } from '../../../api/operation'
import type { Alarm, Shift } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Section } from '../../../shared/page/section'
import { keepAlarm, keptAlarm } from './kept'
import { OwnAlarm } from './own-alarm'
import { positionNow } from './recorder'

const HOLD_MILLIS = 2_000
/** Nobody waits for a position when they need help. */
const POSITION_MILLIS = 1_500

/** The panic button: held for two seconds, or pressed and confirmed by keyboard. What became of it stays in sight. */
export function PanicPart({ shift }: { shift: Shift }) {
  const { t } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const kept = useAnswer(`alarm of ${shift.id} ${stamp}`, async () => ({ id: await keptAlarm(shift.id) }), shift.id)
  const { state, raise } = useRaising(shift.id, () => setStamp((before) => before + 1))
  return (
    <Section title={t('alarm.title')}>
      {state === 'failed' && (
        <p className="panic-failed" role="alert">
          <strong>{t('alarm.failed')}</strong> <a href="tel:110">{t('alarm.call')}</a>
        </p>
      )}
      {kept.data?.id && <OwnAlarm id={kept.data.id} />}
      <PanicButton raising={state === 'raising'} raise={raise} />
      <p className="page-quiet" id="panic-hint">
        {t('alarm.hint')}
      </p>
    </Section>
  )
}

function PanicButton({ raising, raise }: { raising: boolean; raise: () => void }) {
  const { t } = useLanguage()
  const { modal } = App.useApp()
  const { held, begin, end } = useHolding(raise)
  const confirm = () =>
    modal.confirm({
      title: t('alarm.sure'),
      content: t('alarm.sureHint'),
      okText: t('do.raiseAlarm'),
      cancelText: t('form.cancel'),
      okButtonProps: { danger: true },
      onOk: raise,
    })
  // A click that came from no pointer is one of the keyboard or of a screen reader.
  const clicked = (event: MouseEvent) => event.detail === 0 && confirm()
  return (
    <Button
      danger
      type="primary"
      block
      className="panic"
      data-held={held}
      data-operation="raiseAlarm"
      aria-describedby="panic-hint"
      loading={raising}
      onPointerDown={begin}
      onPointerUp={end}
      onPointerLeave={end}
      onPointerCancel={end}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event: KeyboardEvent) => event.repeat && event.preventDefault()}
      onClick={clicked}
    >
      {t(held ? 'alarm.keepHolding' : 'do.raiseAlarm')}
    </Button>
  )
}

function useHolding(raise: () => void) {
  const [held, setHeld] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const end = () => {
    clearTimeout(timer.current)
    setHeld(false)
  }
  const begin = () => {
    setHeld(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setHeld(false)
      raise()
    }, HOLD_MILLIS)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return { held, begin, end }
}

/** An alarm goes out at once or not at all; it waits for no network, and says so. */
function useRaising(shiftId: string, raised: () => void) {
  const [state, setState] = useState<'quiet' | 'raising' | 'failed'>('quiet')
  const raise = async () => {
    setState('raising')
    try {
      const fix = await positionNow(POSITION_MILLIS)
      const { data } = await perform('raiseAlarm', { body: { shiftId, fix }, key: crypto.randomUUID() })
      setState('quiet')
      await keepAlarm(shiftId, (data as Alarm).id).catch(() => undefined)
      raised()
    } catch {
      setState('failed')
    }
  }
  return { state, raise: () => void raise() }
}
