import { Segmented } from 'antd'
import type { CoveragePeriod } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AreaSelect } from '../../../shared/areas/area-select'
import { DaySpan } from '../../../shared/time/day-span'
import type { useCoverageWindow } from './use-window'

interface Props {
  window: ReturnType<typeof useCoverageWindow>
  /** Whether day and night can be told apart here. */
  byPeriod?: boolean
}

export function WindowFilters({ window: { area, from, until, period, show }, byPeriod = false }: Props) {
  const { t } = useLanguage()
  return (
    <>
      <AreaSelect area={area} choose={(code) => show({ area: code })} />
      <DaySpan from={from} until={until} choose={show} />
      {byPeriod && (
        <Segmented<CoveragePeriod>
          value={period}
          aria-label={t('coverage.period')}
          onChange={(next) => show({ period: next === 'ALL' ? undefined : next })}
          options={(['ALL', 'DAY', 'NIGHT'] as const).map((value) => ({ value, label: t(`choice.CoveragePeriod.${value}`) }))}
        />
      )}
    </>
  )
}
