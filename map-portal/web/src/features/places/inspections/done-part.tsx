import { Select } from 'antd'
import { api, bodyOf } from '../../../api/client'
import type { InspectionResult, InspectionState } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { KindSelect } from '../../../shared/kinds/kind-select'
import { useAddress } from '../../../shared/route/use-address'
import { InspectionRow } from './inspection-row'

const made: readonly InspectionState[] = ['SUBMITTED', 'SIGNED']
const results: readonly InspectionResult[] = ['PASSED', 'DEFECTS_FOUND', 'NOT_POSSIBLE']

/** Inspections that were made, the latest first. */
export function DonePart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'kind', 'result', 'premises', 'campaign'])
  const query = { ...asked, state: [...made], result: results.find((one) => one === asked.result) }
  const pages = usePages(`inspections ${JSON.stringify(query)} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/place/inspections', { signal, params: { query: { ...query, cursor, limit: 50 } } })),
  )
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <KindSelect setting="premises-kinds" kind={asked.kind} choose={(kind) => show({ kind })} />
        <Select
          className="filter-many"
          value={query.result}
          allowClear
          placeholder={t('inspections.everyResult')}
          aria-label={t('field.result')}
          onChange={(result: InspectionResult | undefined) => show({ result })}
          options={results.map((value) => ({ value, label: t(`choice.InspectionResult.${value}`) }))}
        />
      </search>
      <Loaded
        answer={pages.answer}
        what="problem.inspections"
        empty={{ when: (all) => all.length === 0, say: 'inspections.none' }}
      >
        {(all) => (
          <>
            <ul className="rows">
              {all.map((one) => (
                <InspectionRow key={one.id} inspection={one} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </>
  )
}
