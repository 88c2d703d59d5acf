import { Input } from 'antd'
import { useId } from 'react'
import { isDay } from '../../../shared/time/days'

/** A day in the address of a page. */
export function DayField({ label, day, choose }: { label: string; day: string; choose: (day: string | undefined) => void }) {
  const id = useId()
  return (
    <span className="labelled">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        className="short-input"
        value={day}
        onChange={({ target }) => choose(isDay(target.value) ? target.value : undefined)}
      />
    </span>
  )
}
