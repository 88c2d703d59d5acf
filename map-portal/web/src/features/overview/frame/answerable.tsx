import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Post } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

/** What the administration has promised in an area or grid and not kept; for those who answer for it. */
export function Owed({ code }: { code: string }) {
  const { t } = useLanguage()
  const asked = may(useSession(), 'listOverdue')
  const overdue = useAnswer(asked ? `overdue in ${code}` : null, (signal) =>
    bodyOf(api.GET('/api/dispute/overdue', { signal, params: { query: { area: code } } })),
  )
  if (!asked) return null
  return (
    <div className="details-more">
      <Loaded answer={overdue} what="problem.overdue" quietWhenRefused rows={1}>
        {({ promises, units }) =>
          promises === 0 ? (
            <p className="page-quiet">{t('overdue.none')}</p>
          ) : (
            <Link href={`/overdue?area=${code}`}>{t('overdue.count', { promises, units: units.length })}</Link>
          )
        }
      </Loaded>
    </div>
  )
}

/** Who serves in a grid now, or in a village as a whole: offices, with who holds them. */
export function Serving({ code, of }: { code: string; of: 'grid' | 'village' }) {
  const { t } = useLanguage()
  const session = useSession()
  const asked = may(session, 'listPosts')
  const answer = useAnswer(asked ? `serving in ${code}` : null, (signal) => postsNow(code, of, signal))
  const personName = usePersonName(answer.data?.map(({ account }) => account))
  if (!asked) return null
  return (
    <div className="details-more">
      <Loaded answer={answer} what="problem.team" quietWhenRefused rows={1}>
        {(posts) => (
          <ul className="serving">
            {posts.map(({ id, office, account }) => (
              <li key={id}>
                <span className="page-quiet">{t(`choice.Office.${office}`)}</span> {personName(account)}
              </li>
            ))}
            {posts.length === 0 && <li className="page-quiet">{t('grids.noTeam')}</li>}
          </ul>
        )}
      </Loaded>
      {of === 'grid' && may(session, 'getRegisteredGrid') && <Link href={`/grids/${code}`}>{t('details.gridPage')}</Link>}
    </div>
  )
}

/** Posts that hold today: a grid's with those of its village; a village's own, which the answer mixes with those of its grids. */
async function postsNow(code: string, of: 'grid' | 'village', signal: AbortSignal): Promise<Post[]> {
  const where = of === 'grid' ? { grid: code } : { area: code }
  const found: Post[] = []
  let cursor: string | undefined
  do {
    const query = { ...where, when: ['NOW' as const], limit: 100, cursor }
    const page = await bodyOf(api.GET('/api/grid/posts', { signal, params: { query } }))
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return of === 'grid' ? found : found.filter(({ unitCode }) => unitCode === code)
}
