import { useLanguage } from '../../locales/language'
import type { Rate } from './rate'

/** A rate per 1,000 households with its interval; a dash where there is none. */
export function RateText({ rate }: { rate: Rate | undefined }) {
  const { t, formats } = useLanguage()
  if (!rate) return <span className="figure-none">–</span>
  return (
    <>
      <span className="figure">{formats.tenth(rate.value)}</span>
      <small className="cell-sub">{t('rate.interval', { low: formats.tenth(rate.low), high: formats.tenth(rate.high) })}</small>
    </>
  )
}
