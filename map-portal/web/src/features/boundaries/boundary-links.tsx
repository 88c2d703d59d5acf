import { useLanguage } from '../../locales/language'
import { Link } from '../../shared/route/link'
import { may } from '../../shared/session/rights'
import { useSession } from '../../shared/session/session-context'

const pages = [
  { name: 'revisions', href: '/boundaries', operation: 'listRevisions' },
  { name: 'checks', href: '/boundaries/checks', operation: 'listChecks' },
  { name: 'history', href: '/boundaries/history', operation: 'getCrosswalk' },
  { name: 'import', href: '/boundaries/import', operation: 'sendImportFile' },
] as const

/** Ways to the pages about boundaries, as far as the reader may go there. */
export function BoundaryLinks({ here }: { here?: (typeof pages)[number]['name'] }) {
  const { t } = useLanguage()
  const session = useSession()
  return (
    <nav className="page-links" aria-label={t('boundaries.pages')}>
      {pages
        .filter(({ operation }) => may(session, operation))
        .map(({ name, href }) => (
          <Link key={name} href={href} aria-current={name === here ? 'page' : undefined} data-page={name}>
            {t(`boundaries.page.${name}`)}
          </Link>
        ))}
    </nav>
  )
}
