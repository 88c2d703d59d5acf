import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { Watermarked } from '../../../shared/page/watermark'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { MyAccount } from './my-account'
import { MyData } from './my-data'
import { MyOffice } from './my-office'
import { MyVolunteering } from './my-volunteering'

/** What is kept on oneself: account and rights, office, volunteering, and everything held with its reason. */
export default function MePage() {
  const { t } = useLanguage()
  const session = useSession()
  const volunteer = may(session, 'getOwnVolunteer')
  const staff = session.grants.some(({ role }) => role !== 'volunteer')
  return (
    <Page title={t('rail.me')}>
      <Watermarked>
        {volunteer && <MyVolunteering />}
        <MyAccount />
        {staff && <MyOffice />}
        <MyData />
      </Watermarked>
    </Page>
  )
}
