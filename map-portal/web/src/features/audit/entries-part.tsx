import type { AuditEntry } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { MoreButton } from '../../shared/answers/more-button'
import { useMerged } from '../../shared/answers/use-merged'
import { usePersonName } from '../../shared/directory/directory'
import { goTo, useQuery } from '../../shared/route/address'
import { type AuditQuery, auditQueryOf, searchOfAudit } from './audit-query'
import { EntryFilters } from './entry-filters'
import { EntryRow } from './entry-row'
import { auditServices, chains } from './services'

interface Found {
  service: (typeof auditServices)[number]
  entry: AuditEntry
}

const timeOf = ({ entry }: Found) => Date.parse(entry.at)

/** Entries of both services by time. The search is an entry itself. */
export function EntriesPart() {
  const { t, formats, language } = useLanguage()
  const asked = auditQueryOf(useQuery())
  const search = searchOfAudit(asked)
  const asks = auditServices.map((service) => async (cursor: string | undefined, signal: AbortSignal) => {
    const { items, nextCursor } = await chains[service].entries(asked, cursor, signal)
    return { items: items.map((entry): Found => ({ service, entry })), nextCursor }
  })
  const pages = useMerged(`audit ${search} ${language}`, asks, timeOf)
  const personName = usePersonName(pages.answer.data?.map(({ entry }) => entry.actor))
  const change = (part: Partial<AuditQuery>) => goTo(`/audit/entries?${searchOfAudit({ ...asked, ...part })}`, 'replace')
  return (
    <div className="loaded">
      <p className="page-quiet">{t('audit.hint')}</p>
      <EntryFilters asked={asked} change={change} />
      <Loaded answer={pages.answer} what="problem.audit" empty={{ when: (all) => all.length === 0, say: 'audit.none' }}>
        {(all) => (
          <>
            <p className="page-quiet" role="status">
              {t(pages.more ? 'audit.countMore' : 'audit.count', { count: formats.number(all.length) })}
            </p>
            <ol className="timeline">
              {all.map(({ service, entry }) => (
                <EntryRow key={`${service} ${entry.seq}`} service={service} entry={entry} personName={personName} />
              ))}
            </ol>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </div>
  )
}
