import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { Page } from '../../../shared/page/page'
import { goTo, useQuery } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { useNarrow } from '../../../shared/window/use-narrow'
import { LedgerButton } from './ledger-button'
import { MatterCards } from './matter-cards'
import { MatterTable } from './matter-table'
import { MattersFilters } from './matters-filters'
import { type MattersQuery, mattersQueryOf, searchOfMatters } from './matters-query'

const PAGE_ROWS = 50

/** The matters of my areas and those I handle, by any filter. */
export default function MattersPage() {
  const { t, formats, language } = useLanguage()
  const session = useSession()
  const narrow = useNarrow()
  const asked = mattersQueryOf(useQuery())
  const search = searchOfMatters(asked)
  const pages = usePages(`matters ${search} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/dispute/disputes', { signal, params: { query: { ...asked, cursor, limit: PAGE_ROWS } } })),
  )
  const change = (part: Partial<MattersQuery>) => {
    const query = searchOfMatters({ ...asked, ...part })
    goTo(query ? `/matters?${query}` : '/matters', 'replace')
  }
  return (
    <Page
      title={t('rail.matters')}
      actions={
        <>
          {may(session, 'startImport') && <Link href="/imports">{t('imports.title')}</Link>}
          <LedgerButton search={search} />
        </>
      }
    >
      <MattersFilters asked={asked} change={change} />
      <Loaded answer={pages.answer} what="problem.matters" empty={{ when: (all) => all.length === 0, say: 'matters.none' }}>
        {(all) => (
          <>
            <p className="page-quiet" role="status">
              {t(pages.more ? 'matters.countMore' : 'matters.count', { count: formats.number(all.length) })}
            </p>
            {narrow ? <MatterCards matters={all} /> : <MatterTable matters={all} />}
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
