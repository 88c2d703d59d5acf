import { Input } from 'antd'
import { useLanguage } from '../../locales/language'
import { type Day, isDay } from './days'

interface Props {
  from: Day
  /** Last day. */
  until: Day
  choose: (part: { from?: string; until?: string }) => void
}

/** From which day to which. */
export function DaySpan({ from, until, choose }: Props) {
  const { t } = useLanguage()
  return (
    <>
      <label className="filter-day">
        {t('time.fromDay')}
        <Input
          type="date"
          value={from}
          max={until}
          onChange={({ target }) => isDay(target.value) && choose({ from: target.value })}
        />
      </label>
      <label className="filter-day">
        {t('matters.to')}
        <Input
          type="date"
          value={until}
          min={from}
          onChange={({ target }) => isDay(target.value) && choose({ until: target.value })}
        />
      </label>
    </>
  )
}
