import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Shift } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { dayInput } from '../../../shared/time/day-input'
import { DaySpan } from '../../../shared/time/day-span'
import { ShiftTime } from './shift-time'

const BEFORE_DAYS = -7
const AHEAD_DAYS = 28

/** One's own shifts: nobody else's. */
export function OwnShiftsPart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['from', 'until'])
  const [stamp, setStamp] = useState(0)
  const from = asked.from ?? dayInput(BEFORE_DAYS)
  const until = asked.until ?? dayInput(AHEAD_DAYS)
  const shifts = useAnswer(
    `own shifts ${from} ${until} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/shifts/own', { signal, params: { query: { from, until } } })),
    language,
  )
  const { ask, drawer } = useAsking({ scope: {}, reload: () => setStamp((before) => before + 1) })
  return (
    <>
      <search className="filters">
        <DaySpan from={from} until={until} choose={show} />
      </search>
      <Loaded answer={shifts} what="problem.shifts" empty={{ when: (all) => all.length === 0, say: 'duty.noShifts' }}>
        {(all) => (
          <ul className="rows">
            {all.map((shift) => (
              <li key={shift.id} className="row">
                <Link className="row-link" href={`/patrols/shifts/${shift.id}`}>
                  <ShiftBrief shift={shift} />
                </Link>
                {shift.state === 'PLANNED' && !shift.standInId && (
                  <div className="row-actions">
                    <AskButton
                      operation="offerShift"
                      onClick={() =>
                        ask({
                          operation: 'offerShift',
                          path: { id: shift.id },
                          intro: <p className="page-quiet">{t('duty.offerHint')}</p>,
                        })
                      }
                    />
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </>
  )
}

function ShiftBrief({ shift }: { shift: Shift }) {
  const { t } = useLanguage()
  const { teamName, from, until, checkedInAt, endedAt, state, standInId, entered, endedByLimit } = shift
  return (
    <>
      <span className="row-main">
        <strong>{teamName}</strong>
        <span className="row-sub">
          <ShiftTime from={from ?? checkedInAt} until={until ?? endedAt} />
        </span>
      </span>
      <span className="row-marks">
        {standInId && <span className="tag tag-rung">{t('duty.onOffer')}</span>}
        {entered && <span className="tag tag-rung">{t('duty.enteredAfterwards')}</span>}
        {endedByLimit && <span className="tag tag-rung">{t('duty.endedByLimit')}</span>}
        <span className="tag tag-status">{t(`choice.ShiftState.${state}`)}</span>
      </span>
    </>
  )
}
