import type { PlannedShift } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useChoiceWord } from '../../../shared/forms/field-words'
import { TableFrame } from '../../../shared/page/table-frame'
import type { Day } from '../../../shared/time/days'
import { daysFrom, missingIn, weekOf } from './week'

interface Props {
  shifts: readonly PlannedShift[]
  monday: Day
  chosen?: string
  choose: (shift: string) => void
}

export function RotaTable({ shifts, monday, chosen, choose }: Props) {
  const { t, formats } = useLanguage()
  const word = useChoiceWord()
  const days = daysFrom(monday)
  return (
    <TableFrame>
      <table className="rota">
        <thead>
          <tr>
            <th scope="col">{t('patrols.team')}</th>
            {days.map((day, index) => (
              <th key={day} scope="col">
                {word('weekdays', String(index + 1))}
                <small className="cell-sub">{formats.day(day)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekOf(shifts, monday).map(({ teamId, teamName, days: columns }) => (
            <tr key={teamId}>
              <th scope="row">{teamName}</th>
              {columns.map((inDay, index) => (
                <td key={days[index]}>
                  {inDay.map((shift) => (
                    <Planned key={shift.id} shift={shift} chosen={shift.id === chosen} choose={() => choose(shift.id)} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Planned({ shift, chosen, choose }: { shift: PlannedShift; chosen: boolean; choose: () => void }) {
  const { t, formats } = useLanguage()
  const { from, until, state, peopleNeeded, peoplePlanned } = shift
  const missing = missingIn(shift)
  return (
    <button
      type="button"
      className="rota-shift"
      aria-pressed={chosen}
      data-missing={missing > 0}
      data-state={state}
      onClick={choose}
    >
      {formats.time(from)}–{formats.time(until)}{' '}
      {state === 'CANCELLED' ? t('choice.ShiftState.CANCELLED') : `${peoplePlanned}/${peopleNeeded}`}
      {missing > 0 && <small>{t('patrols.missing', { count: missing })}</small>}
    </button>
  )
}
