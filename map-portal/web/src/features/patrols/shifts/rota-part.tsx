import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { today } from '../../../shared/marks/due'
import { useAddress } from '../../../shared/route/use-address'
import { isDay, plusDays } from '../../../shared/time/days'
import { PlannedShiftPart } from './planned-shift-part'
import { RotaTable } from './rota-table'
import { TeamSelect } from './team-select'
import { mondayOf } from './week'

const WEEK = 7
const PAGE_ROWS = 200

/** The rota of a week: how many are needed and planned; who, only for those who coordinate. */
export function RotaPart() {
  const { t, formats, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'team', 'week', 'shift'])
  const [stamp, setStamp] = useState(0)
  const monday = mondayOf(asked.week && isDay(asked.week) ? asked.week : today())
  const sunday = plusDays(monday, WEEK - 1)
  const query = { area: asked.area, team: asked.team, from: monday, until: sunday }
  const pages = usePages(`rota ${JSON.stringify(query)} ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/patrol/planned-shifts', { signal, params: { query: { ...query, cursor, limit: PAGE_ROWS } } })),
  )
  const reload = () => setStamp((before) => before + 1)
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <TeamSelect team={asked.team} choose={(team) => show({ team })} />
        <Button
          icon={<LeftOutlined />}
          aria-label={t('patrols.weekBefore')}
          onClick={() => show({ week: plusDays(monday, -WEEK), shift: undefined })}
        />
        <strong>{formats.window({ from: monday, to: plusDays(monday, WEEK) })}</strong>
        <Button
          icon={<RightOutlined />}
          aria-label={t('patrols.weekAfter')}
          onClick={() => show({ week: plusDays(monday, WEEK), shift: undefined })}
        />
      </search>
      {asked.shift && (
        <PlannedShiftPart key={asked.shift} id={asked.shift} reload={reload} close={() => show({ shift: undefined })} />
      )}
      <Loaded
        answer={pages.answer}
        what="problem.rota"
        empty={{ when: (all) => all.length === 0, say: 'patrols.nothingPlanned' }}
      >
        {(all) => (
          <>
            <RotaTable shifts={all} monday={monday} chosen={asked.shift} choose={(shift) => show({ shift })} />
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </>
  )
}
