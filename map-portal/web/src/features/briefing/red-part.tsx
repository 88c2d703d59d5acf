import { api, bodyOf } from '../../api/client'
import type { Dispute } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { useAreaName, useCategoryName } from '../../shared/directory/directory'
import { isSettled } from '../../shared/marks/settled'
import { Link } from '../../shared/route/link'
import { Headline } from './headline'
import { type Told, useTold } from './topic'

const ASKED = 1000
const SHOWN = 5

/** Open RED matters and who sponsors them: an office for each, or that none was named yet. */
export function RedPart(told: Told) {
  const { t, formats } = useLanguage()
  const { area, wall } = told
  const red = useTold('red', told, (signal) =>
    bodyOf(api.GET('/api/dispute/disputes', { signal, params: { query: { area, level: ['RED'], open: true, limit: ASKED } } })),
  )
  return (
    <Loaded answer={red} what="problem.matters">
      {({ items, nextCursor }) => {
        const open = items.filter((matter) => !isSettled(matter))
        const without = open.filter(({ sponsor }) => !sponsor)
        const words = { count: formats.number(without.length), of: formats.number(open.length) }
        const some = nextCursor ? 'briefing.red.withoutOfNewest' : 'briefing.red.without'
        return (
          <>
            <Headline figure={`${formats.number(open.length)}${nextCursor ? '+' : ''}`}>{t('briefing.red.of')}</Headline>
            <p>{t(without.length > 0 ? some : 'briefing.red.all', words)}</p>
            {!wall && <Matters matters={[...without, ...open.filter(({ sponsor }) => sponsor)].slice(0, SHOWN)} />}
          </>
        )
      }}
    </Loaded>
  )
}

function Matters({ matters }: { matters: readonly Dispute[] }) {
  const { t } = useLanguage()
  const categoryName = useCategoryName()
  const areaName = useAreaName()
  return (
    <ul className="brief-list">
      {matters.map(({ id, number, category, areaCode, sponsor, sponsorName }) => (
        <li key={id}>
          <span>
            <Link href={`/matters/${id}`}>{number}</Link>
            <small className="cell-sub">{[categoryName(category), areaName(areaCode)].join(' · ')}</small>
          </span>
          <span>{sponsor ? (sponsorName ?? sponsor) : <b className="brief-missing">{t('briefing.red.none')}</b>}</span>
        </li>
      ))}
    </ul>
  )
}
