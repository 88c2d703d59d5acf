import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { AlarmNotice } from '../alarms/alarm-notice'
import { OnDuty } from '../duty/on-duty'
import { useLanguage } from '../i18n/language'
import { BottomBar } from '../places/bottom-bar'
import { homeOf } from '../places/places'
import { goTo, usePath } from '../route/address'
import { match } from '../route/match'
import { LanguageSwitch } from '../session/plain-page'
import { useSession } from '../session/session-context'
import { AccountMenu } from '../shell/account-menu'
import { Mark } from '../shell/mark'
import { Rail } from '../shell/rail'
import { useNarrow } from '../shell/use-narrow'
import { MAP_PATH } from '../view/view-store'
import { Fallible } from './fallible'
import { Loading } from './loading'
import '../styles/boundaries.css'
import '../styles/desk.css'
import '../styles/forms.css'
import '../styles/matter.css'
import '../styles/patrol.css'
import '../styles/people.css'
import '../styles/places.css'
import '../styles/print.css'

// biome-ignore lint/suspicious/noExplicitAny: each page has the parts of its own address
type PageOf = ComponentType<any>

const pages: readonly [shape: string, page: PageOf][] = [
  ['/inbox', lazy(() => import('../inbox/inbox-page'))],
  ['/matters', lazy(() => import('../matters/matters-page'))],
  ['/imports', lazy(() => import('../imports/imports-page'))],
  ['/matters/:id/:section?', lazy(() => import('../matter/matter-page'))],
  ['/new', lazy(() => import('../reports/new-report-page'))],
  ['/reports', lazy(() => import('../reports/reports-page'))],
  ['/reports/:id', lazy(() => import('../reports/report-page'))],
  ['/referrals', lazy(() => import('../referrals/referrals-page'))],
  ['/referrals/:id', lazy(() => import('../referrals/referral-page'))],
  ['/whistles/:id', lazy(() => import('../referrals/whistle-page'))],
  ['/overdue', lazy(() => import('../overdue/overdue-page'))],
  ['/reviews', lazy(() => import('../reviews/reviews-page'))],
  ['/reviews/:id', lazy(() => import('../reviews/review-page'))],
  ['/figures', lazy(() => import('../rates/rates-page'))],
  ['/grids/:part(register|vacancies|overload)?', lazy(() => import('../grids/grids-page'))],
  ['/grids/:id', lazy(() => import('../grids/grid-page'))],
  ['/settings', lazy(() => import('../settings/settings-page'))],
  ['/places/premises/:id', lazy(() => import('../premises/premises-page'))],
  ['/places/duty-points/:id', lazy(() => import('../duty-points/duty-point-page'))],
  ['/places/:part?', lazy(() => import('../premises/places-page'))],
  ['/inspections/:part(mine|route|plan|done|stand-ins|figures)?', lazy(() => import('../inspections/inspections-page'))],
  ['/inspections/:id', lazy(() => import('../inspections/inspection-page'))],
  ['/checklists', lazy(() => import('../checklists/checklists-page'))],
  ['/checklists/:code/:number?', lazy(() => import('../checklists/checklist-page'))],
  ['/hazards/:part(list|overdue|figures)?', lazy(() => import('../hazards/hazards-page'))],
  ['/hazards/:id', lazy(() => import('../hazards/hazard-page'))],
  ['/key-areas', lazy(() => import('../key-areas/key-areas-page'))],
  ['/key-areas/:id', lazy(() => import('../key-areas/key-area-page'))],
  ['/special-campaigns', lazy(() => import('../special-campaigns/special-campaigns-page'))],
  ['/special-campaigns/:id', lazy(() => import('../special-campaigns/special-campaign-page'))],
  ['/duty/:part?', lazy(() => import('../duty/duty-page'))],
  ['/alarms/:part(list|incidents)?', lazy(() => import('../alarms/alarms-page'))],
  ['/alarms/incidents/:id', lazy(() => import('../alarms/incident-page'))],
  ['/alarms/:id', lazy(() => import('../alarms/alarm-page'))],
  ['/patrols/teams/:id', lazy(() => import('../patrols/team-page'))],
  ['/patrols/routes/:id', lazy(() => import('../patrols/route-page'))],
  ['/patrols/shifts/:id', lazy(() => import('../patrols/shift-page'))],
  ['/patrols/:part?', lazy(() => import('../patrols/patrols-page'))],
  ['/coverage/:part?', lazy(() => import('../coverage/coverage-page'))],
  ['/settings/places/:kind', lazy(() => import('../settings/places-setting-page'))],
  ['/settings/patrols/:kind', lazy(() => import('../settings/patrols-setting-page'))],
  ['/settings/people/:kind', lazy(() => import('../settings/people-setting-page'))],
  ['/settings/:kind', lazy(() => import('../settings/setting-page'))],
  ['/people/account/:id', lazy(() => import('../people/staff-page'))],
  ['/people/:part?', lazy(() => import('../people/people-page'))],
  ['/support/new', lazy(() => import('../support/new-request-page'))],
  ['/support/cases/:id', lazy(() => import('../support/case-page'))],
  ['/support/:part?', lazy(() => import('../support/support-page'))],
  ['/staffing/members/:username', lazy(() => import('../staffing/member-page'))],
  ['/staffing/:part?', lazy(() => import('../staffing/staffing-page'))],
  ['/volunteers', lazy(() => import('../volunteers/volunteers-page'))],
  ['/volunteers/:id', lazy(() => import('../volunteers/volunteer-page'))],
  ['/campaigns', lazy(() => import('../campaigns/campaigns-page'))],
  ['/campaigns/households/:id', lazy(() => import('../campaigns/household-page'))],
  ['/campaigns/:code', lazy(() => import('../campaigns/campaign-page'))],
  ['/me', lazy(() => import('../me/me-page'))],
  ['/rights/requests/:id', lazy(() => import('../rights/request-page'))],
  ['/rights/:part?', lazy(() => import('../rights/rights-page'))],
  ['/boundaries/import/:id?', lazy(() => import('../boundaries/import/import-page'))],
  ['/boundaries/history/:part(state|unit|crosswalk)?', lazy(() => import('../boundaries/history/history-page'))],
  ['/boundaries/checks/:id', lazy(() => import('../boundaries/check/check-page'))],
  ['/boundaries/checks', lazy(() => import('../boundaries/check/checks-page'))],
  ['/boundaries/revisions/new', lazy(() => import('../boundaries/revision/new-revision-page'))],
  ['/boundaries/revisions/new/areas', lazy(() => import('../boundaries/revision/new-areas-page'))],
  ['/boundaries/revisions/:id', lazy(() => import('../boundaries/revision/revision-page'))],
  ['/boundaries/revisions/:id/edit/:village', lazy(() => import('../boundaries/revision/edit-page'))],
  ['/boundaries', lazy(() => import('../boundaries/revision/revisions-page'))],
  ['/audit/:part?', lazy(() => import('../audit/audit-page'))],
]

/** The work desk: the places beside the map, each loaded when somebody goes there. */
export default function Desk() {
  const { t } = useLanguage()
  const path = usePath()
  const narrow = useNarrow()
  return (
    <div className="desk">
      <a className="skip" href="#desk">
        {t('desk.skip')}
      </a>
      {!narrow && <Rail />}
      <header className="top-bar">
        {narrow && <Mark size={28} />}
        <span className="top-name">{t('desk.name')}</span>
        <LanguageSwitch />
        <AccountMenu />
      </header>
      <main className="desk-main" id="desk" tabIndex={-1}>
        <AlarmNotice />
        <OnDuty />
        <Fallible key={path.split('/').slice(0, 3).join('/')}>
          <Suspense fallback={<Loading />}>
            <Shown path={path} />
          </Suspense>
        </Fallible>
      </main>
      {narrow && <BottomBar />}
    </div>
  )
}

function Shown({ path }: { path: string }) {
  const { t } = useLanguage()
  const first = homeOf(useSession())
  const nowhere = path === MAP_PATH
  useEffect(() => {
    if (nowhere && first) goTo(first.path, 'replace')
  }, [nowhere, first])
  if (nowhere) return <Loading />
  for (const [shape, PageHere] of pages) {
    const parts = match(shape, path)
    if (parts) return <PageHere key={parts.id ?? parts.kind ?? shape} {...parts} />
  }
  return <p className="desk-page page-quiet">{t('desk.nowhere')}</p>
}
