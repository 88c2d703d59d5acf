import { api, bodyOf } from '../../../api/client'
import type { PremisesRevision } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { usePersonName } from '../../../shared/directory/directory'
import { Section } from '../../../shared/page/section'

/** Who changed what when. Of the contact, only that it was changed. */
export function RevisionsPart({ id, version }: { id: string; version: number }) {
  const { t, language } = useLanguage()
  const pages = usePages(`revisions ${id} ${version} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/place/premises/{id}/revisions', { signal, params: { path: { id }, query: { cursor, limit: 20 } } })),
  )
  return (
    <Section title={t('premises.history')}>
      <Loaded answer={pages.answer} what="problem.history" empty={{ when: (all) => all.length === 0, say: 'premises.noHistory' }}>
        {(all) => (
          <>
            <ol className="timeline">
              {all.map((revision) => (
                <Revision key={revision.version} revision={revision} />
              ))}
            </ol>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Revision({ revision: { kind, at, by, reason, changes } }: { revision: PremisesRevision }) {
  const { t, formats, wordFor } = useLanguage()
  const personName = usePersonName([by])
  return (
    <li>
      <time dateTime={at}>{formats.moment(at)}</time>
      <div>
        <strong>{t(`choice.PremisesRevisionKind.${kind}`)}</strong> <small>{personName(by)}</small>
        {reason && <p className="told-words">{reason}</p>}
        {changes.length > 0 && (
          <ul className="plain difference">
            {changes.map(({ field, before, after }) => (
              <li key={field}>
                {wordFor(`field.changePremises.${field}`, `field.${field}`) ?? field}: {before && <del>{before}</del>}{' '}
                {after && <ins>{after}</ins>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
