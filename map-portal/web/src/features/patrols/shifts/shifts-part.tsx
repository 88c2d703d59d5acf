import { Select } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { Shift, ShiftState } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { dayInput } from '../../../shared/time/day-input'
import { DaySpan } from '../../../shared/time/day-span'
import { ShiftTime } from '../duty/shift-time'
import { TeamSelect } from './team-select'
import { useTeamChoices } from './use-patrols'

const states: readonly ShiftState[] = ['ON_DUTY', 'PAUSED', 'PLANNED', 'ENDED', 'MISSED', 'CANCELLED']

/** Shifts of the area by time, for who coordinates. */
export function ShiftsPart() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const teams = useTeamChoices()
  const { asked, show } = useAddress(['area', 'team', 'state', 'from', 'until'])
  const from = asked.from ?? dayInput(-1)
  const until = asked.until ?? dayInput(0)
  const state = states.find((one) => one === asked.state)
  const query = { area: asked.area, team: asked.team, state, from, until }
  const pages = usePages(`shifts ${JSON.stringify(query)} ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/patrol/shifts', { signal, params: { query: { ...query, cursor, limit: 50 } } })),
  )
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    done: (answer) => goTo(`/patrols/shifts/${(answer as Shift).id}`),
  })
  const personName = usePersonName(pages.answer.data?.map(({ username }) => username))
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <TeamSelect team={asked.team} choose={(team) => show({ team })} />
        <Select
          className="filter-many"
          value={state}
          allowClear
          placeholder={t('patrols.everyState')}
          aria-label={t('people.state')}
          onChange={(next: ShiftState | undefined) => show({ state: next })}
          options={states.map((value) => ({ value, label: t(`choice.ShiftState.${value}`) }))}
        />
        <DaySpan from={from} until={until} choose={show} />
        <AskButton
          operation="enterShift"
          onClick={() =>
            ask({
              operation: 'enterShift',
              path: {},
              options: { teamId: teams },
              initial: { teamId: asked.team },
              intro: <p className="page-quiet">{t('patrols.enterHint')}</p>,
            })
          }
        />
      </search>
      <Loaded answer={pages.answer} what="problem.shifts" empty={{ when: (all) => all.length === 0, say: 'duty.noShifts' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map((shift) => (
                <li key={shift.id} className="row">
                  <Link className="row-link" href={`/patrols/shifts/${shift.id}`}>
                    <span className="row-main">
                      <strong>{personName(shift.username)}</strong>
                      <span className="row-sub">
                        {shift.teamName} ·{' '}
                        <ShiftTime from={shift.from ?? shift.checkedInAt} until={shift.until ?? shift.endedAt} />
                      </span>
                    </span>
                    <span className="row-marks">
                      {shift.entered && <span className="tag tag-rung">{t('duty.enteredAfterwards')}</span>}
                      {shift.endedByLimit && <span className="tag tag-rung">{t('duty.endedByLimit')}</span>}
                      <span className="tag tag-status">{t(`choice.ShiftState.${shift.state}`)}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      {drawer}
    </>
  )
}
