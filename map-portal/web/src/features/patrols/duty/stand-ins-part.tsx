import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Shift, StandIn } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { useSession } from '../../../shared/session/session-context'
import { dayInput } from '../../../shared/time/day-input'
import { ShiftTime } from './shift-time'

const AHEAD_DAYS = 60

/** Shifts on offer: one offers, another takes or swaps, the coordinator agrees. */
export function StandInsPart() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const offers = useAnswer(
    `stand-ins ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/stand-ins', { signal })),
    language,
  )
  const own = useAnswer(`own planned shifts ${stamp}`, (signal) =>
    bodyOf(api.GET('/api/patrol/shifts/own', { signal, params: { query: { from: dayInput(0), until: dayInput(AHEAD_DAYS) } } })),
  )
  const { ask, drawer } = useAsking({ scope: {}, reload: () => setStamp((before) => before + 1) })
  const personName = usePersonName(offers.data?.flatMap(({ offeredBy, takenBy }) => [offeredBy, takenBy]))
  return (
    <>
      <p className="page-quiet">{t('standIn.hint')}</p>
      <Loaded answer={offers} what="problem.standIns" empty={{ when: (all) => all.length === 0, say: 'standIn.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map((one) => (
              <li key={one.id} className="row">
                <StandInBrief standIn={one} personName={personName} />
                <Actions standIn={one} own={own.data ?? []} ask={ask} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </>
  )
}

interface ActionsProps {
  standIn: StandIn
  own: readonly Shift[]
  ask: ReturnType<typeof useAsking>['ask']
}

function Actions({ standIn, own, ask }: ActionsProps) {
  const { formats } = useLanguage()
  const { username } = useSession()
  const { id, teamId, state, offeredBy, takenBy, mayDecide } = standIn
  const path = { id }
  const mine = own.filter((shift) => shift.teamId === teamId && shift.state === 'PLANNED' && !shift.standInId)
  const inExchange = mine.map((shift) => ({ value: shift.id, label: shift.from ? formats.moment(shift.from) : shift.id }))
  return (
    <div className="row-actions">
      {state === 'OFFERED' && offeredBy !== username && (
        <AskButton operation="takeShift" primary onClick={() => ask({ operation: 'takeShift', path, options: { inExchange } })} />
      )}
      {(state === 'OFFERED' || state === 'TAKEN') && (offeredBy === username || takenBy === username) && (
        <AskButton operation="withdrawStandIn" onClick={() => ask({ operation: 'withdrawStandIn', path })} />
      )}
      {state === 'TAKEN' && mayDecide && (
        <AskButton operation="decideStandIn" primary onClick={() => ask({ operation: 'decideStandIn', path })} />
      )}
    </div>
  )
}

function StandInBrief({ standIn, personName }: { standIn: StandIn; personName: ReturnType<typeof usePersonName> }) {
  const { t } = useLanguage()
  const { teamName, from, until, state, offeredBy, takenBy, inExchangeFrom, inExchangeUntil, reason } = standIn
  return (
    <span className="row-main">
      <strong>
        {teamName} · <ShiftTime from={from} until={until} />
      </strong>
      <span className="row-sub">
        {t(`choice.StandInState.${state}`)} · {t('standIn.offeredBy', { name: personName(offeredBy) })}
        {takenBy && ` · ${t('standIn.takenBy', { name: personName(takenBy) })}`}
        {reason && ` · ${reason}`}
      </span>
      {inExchangeFrom && (
        <span className="row-sub">
          {t('standIn.inExchange')} <ShiftTime from={inExchangeFrom} until={inExchangeUntil} />
        </span>
      )}
    </span>
  )
}
