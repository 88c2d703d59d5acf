import { FilterOutlined } from '@ant-design/icons'
import { Badge, Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { AreaSelect } from '../../../shared/areas/area-select'
import { WordsSearch } from '../../../shared/page/words-search'
import { useNarrow } from '../../../shared/window/use-narrow'
import { MatterFilterFields } from './matter-filter-fields'
import { filtersOn, type MattersQuery } from './matters-query'

interface Props {
  asked: MattersQuery
  change: (part: Partial<MattersQuery>) => void
}

/** Words and area first; the rest in a row, on a phone behind a button. */
export function MattersFilters({ asked, change }: Props) {
  const { t } = useLanguage()
  const narrow = useNarrow()
  const [shown, setShown] = useState(false)
  const on = filtersOn(asked)
  return (
    <search className="filters">
      <WordsSearch words={asked.q} search={(q) => change({ q })} label={t('matters.words')} max={80} />
      <AreaSelect area={asked.area} choose={(area) => change({ area })} />
      {narrow && (
        <Badge count={on} size="small">
          <Button icon={<FilterOutlined />} aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t('filters.title')}
          </Button>
        </Badge>
      )}
      {(!narrow || shown) && <MatterFilterFields asked={asked} change={change} />}
      {on > 0 && (
        <Button
          type="link"
          onClick={() =>
            change({
              from: undefined,
              to: undefined,
              category: [],
              level: [],
              status: [],
              q: undefined,
              unit: undefined,
              mine: false,
              open: false,
              overdue: false,
            })
          }
        >
          {t('filters.clear')}
        </Button>
      )}
    </search>
  )
}
