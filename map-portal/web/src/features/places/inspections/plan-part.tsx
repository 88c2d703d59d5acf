import { Select } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { InspectionWhen } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { useAreaTree } from '../../../shared/areas/use-areas'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { KindSelect } from '../../../shared/kinds/kind-select'
import { useAddress } from '../../../shared/route/use-address'
import { PlanRow } from './plan-row'

const whens: readonly InspectionWhen[] = ['OVERDUE', 'DUE_TODAY', 'SOON', 'OPEN', 'DONE', 'CANCELLED']

/** All that is planned in an area, for whoever gives it to inspectors. */
export function PlanPart() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const { asked, show } = useAddress(['area', 'when', 'kind', 'assignee', 'campaign', 'premises'])
  const when = whens.find((one) => one === asked.when) ?? 'OPEN'
  const tree = useAreaTree()
  const query = { ...asked, when }
  const pages = usePages(`plans ${JSON.stringify(query)} ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/place/inspection-plans', { signal, params: { query: { ...query, cursor, limit: 50 } } })),
  )
  const reload = () => setStamp((before) => before + 1)
  const { ask, drawer } = useAsking({ scope: {}, reload })
  const area = asked.area ?? tree.data?.roots[0]?.code
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(code) => show({ area: code })} />
        <Select
          className="filter-many"
          value={when}
          aria-label={t('inspections.when')}
          onChange={(value) => show({ when: value })}
          options={whens.map((value) => ({ value, label: t(`choice.InspectionWhen.${value}`) }))}
        />
        <KindSelect setting="premises-kinds" kind={asked.kind} choose={(kind) => show({ kind })} />
        <Select
          className="filter-many"
          value={asked.assignee ?? ''}
          aria-label={t('inspections.given')}
          onChange={(value) => show({ assignee: value || undefined })}
          options={[
            { value: '', label: t('inspections.anybody') },
            { value: '-', label: t('inspections.nobody') },
          ]}
        />
        <AskButton operation="planInspection" size="middle" onClick={() => ask({ operation: 'planInspection', path: {} })} />
        <AskButton
          operation="generateInspectionPlans"
          size="middle"
          onClick={() => ask({ operation: 'generateInspectionPlans', path: {}, initial: { area } })}
        />
      </search>
      <Loaded
        answer={pages.answer}
        what="problem.inspections"
        empty={{ when: (all) => all.length === 0, say: 'inspections.noPlans' }}
      >
        {(all) => (
          <>
            <ul className="rows">
              {all.map((plan) => (
                <PlanRow key={plan.id} plan={plan} reload={reload} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      {drawer}
    </>
  )
}
