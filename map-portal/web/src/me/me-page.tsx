import { Page } from '../desk/page'
import { Watermarked } from '../desk/watermark'
import { useLanguage } from '../i18n/language'
import { may } from '../session/rights'
import { useSession } from '../session/session-context'
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
