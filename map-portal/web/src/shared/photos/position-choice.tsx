import { Checkbox } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../locales/language'
import { positionRefused, refusePosition } from './device-position'

/** Whether photos say where they were taken; asked once on each device, and the work goes on without. */
export function PositionChoice() {
  const { t } = useLanguage()
  const [refused, setRefused] = useState(positionRefused)
  return (
    <Checkbox
      checked={!refused}
      onChange={({ target }) => {
        refusePosition(!target.checked)
        setRefused(!target.checked)
      }}
    >
      {t('photo.withPosition')}
    </Checkbox>
  )
}
