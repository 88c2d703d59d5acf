import { Select } from 'antd'
import { useLanguage } from '../../locales/language'
import { type KindSetting, useKinds } from './kinds'

interface Props {
  setting: KindSetting
  kind?: string
  choose: (kind: string | undefined) => void
}

/** Narrows a list to one kind. */
export function KindSelect({ setting, kind, choose }: Props) {
  const { t, nameOf } = useLanguage()
  const kinds = useKinds(setting)
  return (
    <Select
      className="filter-many"
      value={kind}
      allowClear
      loading={kinds.loading}
      placeholder={t('premises.everyKind')}
      aria-label={t('field.kind')}
      onChange={choose}
      showSearch={{ optionFilterProp: 'label' }}
      options={(kinds.data ?? []).map((one) => ({ value: one.code, label: nameOf(one) }))}
    />
  )
}
