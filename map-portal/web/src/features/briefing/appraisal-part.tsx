import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { ColourCounts } from '../../shared/appraisal/colour-counts'
import { Link } from '../../shared/route/link'
import { Headline } from './headline'
import { type Told, useTold } from './topic'

/** How areas' work stood in the month that was published last. */
export function AppraisalPart(told: Told) {
  const { t, formats } = useLanguage()
  const { area, wall } = told
  const months = useTold('appraisal', told, (signal) =>
    bodyOf(api.GET('/api/analysis/appraisals', { signal, params: { query: { area, state: 'PUBLISHED', limit: 1 } } })),
  )
  return (
    <Loaded
      answer={months}
      what="problem.appraisal"
      quietWhenRefused
      empty={{ when: ({ items }) => items.length === 0, say: 'briefing.appraisal.none' }}
    >
      {({ items: [month] }) =>
        month && (
          <>
            <Headline figure={formats.month(`${month.month}-01`)}>
              {t('briefing.appraisal.of', { area: month.areaName, count: month.areas })}
            </Headline>
            <p>
              <ColourCounts month={month} />
            </p>
            {!wall && <Link href={`/appraisal/months/${month.id}`}>{t('briefing.appraisal.open')}</Link>}
          </>
        )
      }
    </Loaded>
  )
}
