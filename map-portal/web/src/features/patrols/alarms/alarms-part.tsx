import { Checkbox } from 'antd'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { AlarmSummary } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { usePersonName } from '../../../shared/directory/directory'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { useAlarmCount } from './alarm-count'

const MOST = 200

/** Alarms, read again whenever one is raised, taken or closed. Who and where is on their own page, because each look is recorded. */
export function AlarmsPart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'closed'])
  const count = useAlarmCount()
  const query = { area: asked.area, open: asked.closed === undefined, limit: MOST }
  const alarms = useAnswer(
    `alarms ${JSON.stringify(query)} ${count?.open} ${count?.ringing} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/alarms', { signal, params: { query } })),
    JSON.stringify(query),
  )
  const personName = usePersonName(alarms.data?.map(({ acknowledgedBy }) => acknowledgedBy))
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <Checkbox
          checked={asked.closed !== undefined}
          onChange={({ target }) => show({ closed: target.checked ? 'yes' : undefined })}
        >
          {t('alarm.closedToo')}
        </Checkbox>
      </search>
      <Loaded answer={alarms} what="problem.alarms" empty={{ when: (all) => all.length === 0, say: 'alarm.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map((one) => (
              <AlarmRow key={one.id} alarm={one} name={personName(one.acknowledgedBy)} />
            ))}
          </ul>
        )}
      </Loaded>
    </>
  )
}

function AlarmRow({ alarm, name }: { alarm: AlarmSummary; name: string }) {
  const { t, formats } = useLanguage()
  const { id, teamName, areaName, raisedAt, state, escalated, ringing, acknowledgedAt, outcome, closedAt } = alarm
  return (
    <li className="row" data-overdue={ringing} data-read={state === 'CLOSED'} data-alarm={state}>
      <Link className="row-link" href={`/alarms/${id}`}>
        <span className="row-main">
          <strong>
            {teamName} · {areaName}
          </strong>
          <span className="row-sub">
            {t('alarm.raisedAt', { at: formats.moment(raisedAt) })}
            {acknowledgedAt && ` · ${t('alarm.takenBy', { name, at: formats.time(acknowledgedAt) })}`}
            {closedAt && ` · ${t('alarm.closedAt', { at: formats.time(closedAt) })}`}
          </span>
        </span>
        <span className="row-marks">
          {escalated && <span className="tag tag-rung">{t('alarm.escalated')}</span>}
          {outcome && <span className="tag">{t(`choice.AlarmOutcome.${outcome}`)}</span>}
          <span className={state === 'RAISED' ? 'tag tag-overdue' : 'tag tag-status'}>{t(`choice.AlarmState.${state}`)}</span>
        </span>
      </Link>
    </li>
  )
}
