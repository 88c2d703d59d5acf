import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Alarm } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { OnRequest } from '../../../shared/page/on-request'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Watermarked } from '../../../shared/page/watermark'
import { Link } from '../../../shared/route/link'
import { alarmsMayHaveChanged, useAlarmCount } from './alarm-count'

/** One alarm: who and where, opened by somebody who is asked for nothing but is written down. */
export default function AlarmPage({ id }: { id: string }) {
  const { t } = useLanguage()
  return (
    <Page title={t('alarm.one')} back={<Link href="/alarms">{t('rail.alarms')}</Link>}>
      <OnRequest label={t('alarm.open')}>{() => <Opened id={id} />}</OnRequest>
    </Page>
  )
}

function Opened({ id }: { id: string }) {
  const { language } = useLanguage()
  const count = useAlarmCount()
  const [stamp, setStamp] = useState(0)
  const alarm = useAnswer(
    `alarm ${id} ${stamp} ${count?.open} ${count?.ringing} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/alarms/{id}', { signal, params: { path: { id } } })),
    id,
  )
  const reload = () => {
    setStamp((before) => before + 1)
    alarmsMayHaveChanged()
  }
  return (
    <Loaded answer={alarm} what="problem.alarms">
      {(data) => (
        <Watermarked>
          <Known alarm={data} reload={reload} />
        </Watermarked>
      )}
    </Loaded>
  )
}

function Known({ alarm, reload }: { alarm: Alarm; reload: () => void }) {
  const { t, formats } = useLanguage()
  const { id, teamName, areaName, raisedBy, raisedAt, state, last, escalatedAt, outcome, words } = alarm
  const { acknowledgedBy, acknowledgedAt, closedBy, closedAt } = alarm
  const personName = usePersonName([raisedBy, acknowledgedBy, closedBy])
  const { ask, drawer } = useAsking({ scope: {}, reload, refused: reload })
  const by = (who: string | undefined, at: string | undefined) =>
    at && t('desk.byAt', { name: personName(who), at: formats.moment(at) })
  return (
    <Section
      title={t(`choice.AlarmState.${state}`)}
      actions={
        <div className="section-actions">
          {state === 'RAISED' && (
            <AskButton
              operation="acknowledgeAlarm"
              primary
              danger
              size="middle"
              onClick={() => ask({ operation: 'acknowledgeAlarm', path: { id } })}
            />
          )}
          {state === 'ACKNOWLEDGED' && (
            <AskButton
              operation="closeAlarm"
              primary
              size="middle"
              onClick={() => ask({ operation: 'closeAlarm', path: { id } })}
            />
          )}
        </div>
      }
    >
      <Terms
        of={[
          [t('alarm.who'), personName(raisedBy)],
          [t('alarm.team'), `${teamName} · ${areaName}`],
          [t('alarm.raised'), formats.moment(raisedAt)],
          [t('alarm.escalated'), escalatedAt && formats.moment(escalatedAt)],
          [t('alarm.acknowledged'), by(acknowledgedBy, acknowledgedAt)],
          [t('alarm.closed'), by(closedBy, closedAt)],
          [t('field.outcome'), outcome && t(`choice.AlarmOutcome.${outcome}`)],
          [t('field.words'), words],
          [t('alarm.where'), last ? undefined : t('alarm.noPosition')],
        ]}
      />
      {last && <Where last={last} />}
      {drawer}
    </Section>
  )
}

function Where({ last: { position, accuracyMetres, recordedAt } }: { last: NonNullable<Alarm['last']> }) {
  const { t, formats } = useLanguage()
  const [lon = 0, lat = 0] = position
  return (
    <>
      <p>
        {t('alarm.lastAt', { at: formats.time(recordedAt), metres: formats.number(Math.round(accuracyMetres)) })}{' '}
        <span className="cell-sub">
          {lon.toFixed(5)}, {lat.toFixed(5)}
        </span>
      </p>
      <LazyMap label={t('alarm.where')} own={[{ geometry: { type: 'Point', coordinates: [lon, lat] } }]} />
    </>
  )
}
