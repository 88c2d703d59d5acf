import { Select } from 'antd'
import { useLanguage } from '../../../locales/language'
import { useTeamChoices } from './use-patrols'

export function TeamSelect({ team, choose }: { team?: string; choose: (team: string | undefined) => void }) {
  const { t } = useLanguage()
  return (
    <Select
      className="filter-many"
      value={team}
      allowClear
      placeholder={t('patrols.everyTeam')}
      aria-label={t('patrols.team')}
      onChange={(one: string | undefined) => choose(one)}
      options={useTeamChoices()}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}
