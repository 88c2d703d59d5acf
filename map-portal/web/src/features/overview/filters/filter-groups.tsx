import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { Answer } from '../../../api/answer'
import { type Category, disputeStatuses, triageLevels } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Trouble } from '../../../shared/answers/trouble'
import { LevelMark } from '../../../shared/marks/level-mark'
import { useScene } from '../scene/scene'
import { changeView } from '../view/view-store'

export const groups = ['category', 'level', 'status'] as const
export type Group = (typeof groups)[number]

interface Choice {
  value: string
  label: ReactNode
}

export function FilterGroup({ group, categories }: { group: Group; categories: Answer<Category[]> }) {
  const { t, nameOf } = useLanguage()
  const { view } = useScene()
  switch (group) {
    case 'category': {
      const choices = (categories.data ?? []).map((category) => ({ value: category.code, label: nameOf(category) }))
      return (
        <>
          <Trouble what="problem.categories" answer={categories} />
          <Choices
            name={t('filters.category')}
            choices={choices}
            chosen={view.categories}
            choose={(chosen) => changeView({ categories: chosen })}
          />
        </>
      )
    }
    case 'level': {
      const label = (level: (typeof triageLevels)[number]) => (
        <>
          <LevelMark level={level} /> {t(`level.${level}`)}
        </>
      )
      const choose = (chosen: string[]) => changeView({ levels: triageLevels.filter((level) => chosen.includes(level)) })
      const choices = triageLevels.map((level) => ({ value: level, label: label(level) }))
      return <Choices name={t('filters.level')} choices={choices} chosen={view.levels} choose={choose} />
    }
    case 'status': {
      const choose = (chosen: string[]) => changeView({ statuses: disputeStatuses.filter((status) => chosen.includes(status)) })
      const choices = disputeStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))
      return <Choices name={t('filters.status')} choices={choices} chosen={view.statuses} choose={choose} />
    }
  }
}

interface ChoicesProps {
  name: string
  choices: Choice[]
  chosen: string[]
  choose: (chosen: string[]) => void
}

function Choices({ name, choices, chosen, choose }: ChoicesProps) {
  const { t } = useLanguage()
  return (
    <fieldset className="choices">
      <legend className="unseen">{name}</legend>
      <p className="page-quiet">{t('filters.all')}</p>
      <div className={choices.length > 6 ? 'choices-many' : 'choices-few'}>
        {choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={({ target }) => choose(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
