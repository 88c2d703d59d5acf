import { Alert } from 'antd'
import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { keepHead, keptHead } from './kept-work'
import { UnitChanges } from './unit-changes'

/** A revision that begins with areas or grids that move, and not with a drawing. */
export default function NewAreasPage() {
  const { t } = useLanguage()
  const session = useSession()
  const head = keptHead(session.username)
  return (
    <Page title={head?.title ?? t('revisions.begin')} back={<Link href="/boundaries/revisions/new">{t('revisions.begin')}</Link>}>
      {!may(session, 'createRevision') ? (
        <p className="page-quiet">{t('problem.notForYou')}</p>
      ) : head ? (
        <UnitChanges
          head={head}
          saved={({ id }) => {
            keepHead(session.username, undefined)
            goTo(`/boundaries/revisions/${id}`)
          }}
        />
      ) : (
        <Alert type="info" showIcon title={t('revisions.noHead')} />
      )}
    </Page>
  )
}
