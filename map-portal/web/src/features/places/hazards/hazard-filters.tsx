import { Checkbox, Select } from 'antd'
import { hazardGrades, hazardStates } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AreaSelect } from '../../../shared/areas/area-select'
import { type HazardsQuery, statesAsked } from './hazards-query'
import { useHazardForm } from './use-hazard-form'

interface Props {
  asked: HazardsQuery
  change: (part: Partial<HazardsQuery>) => void
}

const flags = ['overdue', 'mine', 'supervised'] as const

export function HazardFilters({ asked, change }: Props) {
  const { t } = useLanguage()
  const form = useHazardForm()
  const kinds = (form.data?.kinds ?? []).map(({ kind, name }) => ({ value: kind, label: name }))
  return (
    <search className="filters">
      <AreaSelect area={asked.area} choose={(area) => change({ area })} />
      <Select
        className="filter-many"
        mode="multiple"
        maxTagCount={1}
        value={asked.grades}
        placeholder={t('hazards.everyGrade')}
        aria-label={t('hazards.grade')}
        onChange={(grades) => change({ grades })}
        options={hazardGrades.map((value) => ({ value, label: t(`choice.HazardGrade.${value}`) }))}
      />
      <Select
        className="filter-many"
        mode="multiple"
        maxTagCount={1}
        value={asked.states}
        placeholder={t(statesAsked(asked).length > 0 ? 'hazards.openStates' : 'hazards.everyState')}
        aria-label={t('people.state')}
        onChange={(states) => change({ states })}
        options={hazardStates.map((value) => ({ value, label: t(`choice.HazardState.${value}`) }))}
      />
      <Select
        className="filter-many"
        mode="multiple"
        maxTagCount={1}
        value={asked.kinds}
        placeholder={t('premises.everyKind')}
        aria-label={t('field.kind')}
        onChange={(chosen) => change({ kinds: chosen })}
        options={kinds}
      />
      {flags.map((flag) => (
        <Checkbox
          key={flag}
          checked={asked[flag] === true}
          onChange={({ target }) => change({ [flag]: target.checked || undefined })}
        >
          {t(`hazards.only.${flag}`)}
        </Checkbox>
      ))}
    </search>
  )
}
