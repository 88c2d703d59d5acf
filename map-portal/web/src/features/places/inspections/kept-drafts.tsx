import { useLanguage } from '../../../locales/language'
import { waiting } from '../../../shared/field/draft'
import type { KeptDraft } from '../../../shared/field/use-kept'
import { Section } from '../../../shared/page/section'
import { Link } from '../../../shared/route/link'

/** What this device has of its own, and how much of it the service has not. */
export function KeptDrafts({ drafts }: { drafts: readonly KeptDraft[] }) {
  const { t, formats } = useLanguage()
  if (drafts.length === 0) return null
  return (
    <Section title={t('inspections.onDevice')}>
      <ul className="rows">
        {drafts.map(({ draft, photos }) =>
          draft ? (
            <li key={draft.id} className="row">
              <Link className="row-link" href={`/inspections/${draft.id}`}>
                <span className="row-main">
                  <strong>{draft.premises.name}</strong>
                  <span className="row-sub">
                    {draft.checklistTitle} · {formats.moment(draft.savedAt)}
                  </span>
                </span>
                <span className="row-marks">
                  {draft.refusal ? (
                    <span className="tag tag-overdue">{t('draft.refused')}</span>
                  ) : waiting(draft, photos) > 0 ? (
                    <span className="tag tag-rung">{t('draft.network', { count: waiting(draft, photos) })}</span>
                  ) : (
                    <span className="tag">{t('draft.done')}</span>
                  )}
                </span>
              </Link>
            </li>
          ) : null,
        )}
      </ul>
    </Section>
  )
}
