import type { Appraisal } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { usePersonName } from '../../shared/directory/directory'
import { Section } from '../../shared/page/section'
import { Link } from '../../shared/route/link'

/** Every taking and every correction; each can be read as it was. */
export function Revisions({ revisions, shown, id }: { revisions: Appraisal['revisions']; shown: number; id: string }) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(revisions.map(({ by }) => by))
  return (
    <Section title={t('appraisal.revisions')}>
      <ol className="timeline">
        {revisions.map(({ revision, kind, at, by, schemeVersion, reason }) => (
          <li key={revision}>
            <time dateTime={at}>{formats.moment(at)}</time>
            <div>
              <strong>
                {t('appraisal.revision', { number: revision })} · {t(`appraisal.kind.${kind}`)}
              </strong>{' '}
              <small>{personName(by)}</small>
              <p className="row-sub">{t('appraisal.bySchemeVersion', { version: schemeVersion })}</p>
              {reason && <p className="told-words">{reason}</p>}
              {revision !== shown && (
                <Link href={`/appraisal/months/${id}?revision=${revision}`}>{t('appraisal.readRevision')}</Link>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
