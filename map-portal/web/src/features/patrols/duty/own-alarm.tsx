import { useEffect, useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Alarm } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'

const EVERY_MILLIS = 10_000

/** What became of an alarm of one's own, asked again until it is closed. */
export function OwnAlarm({ id }: { id: string }) {
  const { language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const alarm = useAnswer(
    `own alarm ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/alarms/{id}', { signal, params: { path: { id } } })),
    id,
  )
  const closed = alarm.data?.state === 'CLOSED'
  useEffect(() => {
    if (closed) return
    const timer = setInterval(() => setStamp((before) => before + 1), EVERY_MILLIS)
    return () => clearInterval(timer)
  }, [closed])
  return (
    <Loaded answer={alarm} what="problem.alarms">
      {(data) => <State alarm={data} />}
    </Loaded>
  )
}

function State({ alarm: { state, raisedAt, acknowledgedBy, acknowledgedAt, closedAt, last } }: { alarm: Alarm }) {
  const { t, formats } = useLanguage()
  const personName = usePersonName([acknowledgedBy])
  const time = (at: string | undefined) => (at ? formats.time(at) : '')
  return (
    <p className="alarm-state" data-alarm={state} role="status">
      <strong>{t(`alarm.own.${state}`)}</strong> {state === 'RAISED' && t('alarm.raisedAt', { at: time(raisedAt) })}
      {state === 'ACKNOWLEDGED' && t('alarm.takenBy', { name: personName(acknowledgedBy), at: time(acknowledgedAt) })}
      {state === 'CLOSED' && t('alarm.closedAt', { at: time(closedAt) })}
      {!last && state !== 'CLOSED' && ` ${t('alarm.noPosition')}`}
    </p>
  )
}
