import { Checkbox, Input, Select } from 'antd'
import { disputeStatuses, triageLevels } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useCategories } from '../../../shared/directory/categories'
import { useUnits } from '../../../shared/directory/directory'
import { LevelMark } from '../../../shared/marks/level-mark'
import { plusDays } from '../../../shared/time/days'
import type { MattersQuery } from './matters-query'

const flags = ['mine', 'open', 'overdue'] as const

interface Props {
  asked: MattersQuery
  change: (part: Partial<MattersQuery>) => void
}

export function MatterFilterFields({ asked, change }: Props) {
  const { t, nameOf } = useLanguage()
  const categories = useCategories(true)
  const units = useUnits()
  const many = (name: 'category' | 'status' | 'level', options: { value: string; label: React.ReactNode; text: string }[]) => (
    <Select
      className="filter-many"
      mode="multiple"
      maxTagCount="responsive"
      value={asked[name] as string[]}
      onChange={(chosen: string[]) => change({ [name]: chosen })}
      options={options}
      showSearch={{ optionFilterProp: 'text' }}
      placeholder={t(`filters.${name}`)}
      aria-label={t(`filters.${name}`)}
      popupMatchSelectWidth={200}
    />
  )
  return (
    <>
      {many(
        'level',
        triageLevels.map((level) => ({
          value: level,
          text: t(`level.${level}`),
          label: (
            <span>
              <LevelMark level={level} /> {t(`level.${level}`)}
            </span>
          ),
        })),
      )}
      {many(
        'status',
        disputeStatuses.map((status) => labelled(status, t(`status.${status}`))),
      )}
      {many(
        'category',
        (categories.data ?? []).map((category) => labelled(category.code, nameOf(category))),
      )}
      <Select
        className="filter-many"
        value={asked.unit}
        onChange={(unit) => change({ unit })}
        options={(units.data ?? []).map((unit) => ({ value: unit.code, label: nameOf(unit) }))}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder={t('matter.unit')}
        aria-label={t('matter.unit')}
        popupMatchSelectWidth={260}
      />
      <label className="filter-day">
        {t('matters.from')}
        <Input type="date" value={asked.from ?? ''} onChange={({ target }) => change({ from: target.value || undefined })} />
      </label>
      <label className="filter-day">
        {t('matters.to')}
        <Input
          type="date"
          value={asked.to ? plusDays(asked.to, -1) : ''}
          onChange={({ target }) => change({ to: target.value ? plusDays(target.value, 1) : undefined })}
        />
      </label>
      {flags.map((flag) => (
        <Checkbox key={flag} checked={asked[flag] ?? false} onChange={({ target }) => change({ [flag]: target.checked })}>
          {t(`matters.${flag}`)}
        </Checkbox>
      ))}
    </>
  )
}

function labelled(value: string, label: string) {
  return { value, label, text: label }
}
