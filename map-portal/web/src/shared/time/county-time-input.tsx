import { Input } from 'antd'
import { countyTimeZone, deviceDiffers } from '../../locales/county-clock'
import { useLanguage } from '../../locales/language'

interface Props {
  id?: string
  value?: string
  onChange?: (event: { target: { value: string } }) => void
}

/** A time on the county's clock; says so where the reader's device goes by another. */
export function CountyTimeInput({ id, value, onChange }: Props) {
  const { t } = useLanguage()
  const hint = id && deviceDiffers() ? `${id}-clock` : undefined
  return (
    <>
      <Input id={id} type="datetime-local" value={value} onChange={onChange} aria-describedby={hint} />
      {hint && (
        <small id={hint} className="cell-sub">
          {t('time.county', { zone: countyTimeZone() })}
        </small>
      )}
    </>
  )
}
