import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { MAP_PATH } from '../features/overview/view/view-store'
import { useLanguage } from '../locales/language'
import { Fallible } from '../shared/answers/fallible'
import { Loading } from '../shared/answers/loading'
import { openWithoutNetwork } from '../shared/field/shell'
import { Mark } from '../shared/page/mark'
import { goTo, usePath } from '../shared/route/address'
import { match } from '../shared/route/match'
import { useSession } from '../shared/session/session-context'
import { useNarrow } from '../shared/window/use-narrow'
import { BottomBar } from './frame/bottom-bar'
import { OnEveryPage } from './frame/on-every-page'
import { Rail } from './frame/rail'
import { TopTools } from './frame/top-tools'
import { homeOf } from './places/places'
import '../shared/styles/appraisal.css'
import '../shared/styles/boundaries.css'
import '../shared/styles/briefing.css'
import '../shared/styles/desk.css'
import '../shared/styles/forms.css'
import '../shared/styles/matter.css'
import '../shared/styles/patrol.css'
import '../shared/styles/people.css'
import '../shared/styles/places.css'
import '../shared/styles/print.css'
import '../shared/styles/reports.css'

openWithoutNetwork(() =>
  Promise.all([
    import('../features/places/inspections/inspections-page'),
    import('../features/places/inspections/inspection-page'),
    import('../features/patrols/duty/duty-page'),
  ]),
)

// biome-ignore lint/suspicious/noExplicitAny: each page has the parts of its own address
type PageOf = ComponentType<any>

const pages: readonly [shape: string, page: PageOf][] = [
  ['/briefing', lazy(() => import('../features/briefing/briefing-page'))],
  ['/inbox', lazy(() => import('../features/disputes/inbox/inbox-page'))],
  ['/matters', lazy(() => import('../features/disputes/matters/matters-page'))],
  ['/imports', lazy(() => import('../features/disputes/imports/imports-page'))],
  ['/matters/:id/:section?', lazy(() => import('../features/disputes/matter/matter-page'))],
  ['/new', lazy(() => import('../features/disputes/reports/new-report-page'))],
  ['/reports', lazy(() => import('../features/disputes/reports/reports-page'))],
  ['/reports/:id', lazy(() => import('../features/disputes/reports/report-page'))],
  ['/referrals', lazy(() => import('../features/disputes/referrals/referrals-page'))],
  ['/referrals/:id', lazy(() => import('../features/disputes/referrals/referral-page'))],
  ['/whistles/:id', lazy(() => import('../features/disputes/referrals/whistle-page'))],
  ['/overdue', lazy(() => import('../features/disputes/overdue/overdue-page'))],
  ['/reviews', lazy(() => import('../features/disputes/reviews/reviews-page'))],
  ['/reviews/:id', lazy(() => import('../features/disputes/reviews/review-page'))],
  ['/figures', lazy(() => import('../features/disputes/rates/rates-page'))],
  ['/appraisal/:part(months|appeals|history|scheme)?', lazy(() => import('../features/appraisal/appraisal-page'))],
  ['/appraisal/months/:id', lazy(() => import('../features/appraisal/month-page'))],
  ['/papers', lazy(() => import('../features/reports/reports-page'))],
  ['/papers/:id', lazy(() => import('../features/reports/report-page'))],
  ['/grids/:part(register|vacancies|overload)?', lazy(() => import('../features/boundaries/grids/grids-page'))],
  ['/grids/:id', lazy(() => import('../features/boundaries/grids/grid-page'))],
  ['/settings', lazy(() => import('../features/settings/settings-page'))],
  ['/places/premises/:id', lazy(() => import('../features/places/premises/premises-page'))],
  ['/places/duty-points/:id', lazy(() => import('../features/places/duty-points/duty-point-page'))],
  ['/places/:part?', lazy(() => import('../features/places/premises/places-page'))],
  [
    '/inspections/:part(mine|route|plan|done|stand-ins|figures)?',
    lazy(() => import('../features/places/inspections/inspections-page')),
  ],
  ['/inspections/:id', lazy(() => import('../features/places/inspections/inspection-page'))],
  ['/checklists', lazy(() => import('../features/places/checklists/checklists-page'))],
  ['/checklists/:code/:number?', lazy(() => import('../features/places/checklists/checklist-page'))],
  ['/hazards/:part(list|overdue|figures)?', lazy(() => import('../features/places/hazards/hazards-page'))],
  ['/hazards/:id', lazy(() => import('../features/places/hazards/hazard-page'))],
  ['/key-areas', lazy(() => import('../features/places/key-areas/key-areas-page'))],
  ['/key-areas/:id', lazy(() => import('../features/places/key-areas/key-area-page'))],
  ['/special-campaigns', lazy(() => import('../features/places/special-campaigns/special-campaigns-page'))],
  ['/special-campaigns/:id', lazy(() => import('../features/places/special-campaigns/special-campaign-page'))],
  ['/duty/:part?', lazy(() => import('../features/patrols/duty/duty-page'))],
  ['/alarms/:part(list|incidents)?', lazy(() => import('../features/patrols/alarms/alarms-page'))],
  ['/alarms/incidents/:id', lazy(() => import('../features/patrols/alarms/incident-page'))],
  ['/alarms/:id', lazy(() => import('../features/patrols/alarms/alarm-page'))],
  ['/patrols/teams/:id', lazy(() => import('../features/patrols/shifts/team-page'))],
  ['/patrols/routes/:id', lazy(() => import('../features/patrols/shifts/route-page'))],
  ['/patrols/shifts/:id', lazy(() => import('../features/patrols/shifts/shift-page'))],
  ['/patrols/:part?', lazy(() => import('../features/patrols/shifts/patrols-page'))],
  ['/coverage/:part?', lazy(() => import('../features/patrols/coverage/coverage-page'))],
  ['/settings/places/:kind', lazy(() => import('../features/settings/places-setting-page'))],
  ['/settings/patrols/:kind', lazy(() => import('../features/settings/patrols-setting-page'))],
  ['/settings/people/:kind', lazy(() => import('../features/settings/people-setting-page'))],
  ['/settings/analysis/:kind', lazy(() => import('../features/settings/analysis-setting-page'))],
  ['/settings/:kind', lazy(() => import('../features/settings/setting-page'))],
  ['/people/account/:id', lazy(() => import('../features/people/accounts/staff-page'))],
  ['/people/:part?', lazy(() => import('../features/people/accounts/people-page'))],
  ['/support/new', lazy(() => import('../features/people/support/new-request-page'))],
  ['/support/cases/:id', lazy(() => import('../features/people/support/case-page'))],
  ['/support/:part?', lazy(() => import('../features/people/support/support-page'))],
  ['/staffing/members/:username', lazy(() => import('../features/people/staffing/member-page'))],
  ['/staffing/:part?', lazy(() => import('../features/people/staffing/staffing-page'))],
  ['/volunteers', lazy(() => import('../features/people/volunteers/volunteers-page'))],
  ['/volunteers/:id', lazy(() => import('../features/people/volunteers/volunteer-page'))],
  ['/campaigns', lazy(() => import('../features/people/campaigns/campaigns-page'))],
  ['/campaigns/households/:id', lazy(() => import('../features/people/campaigns/household-page'))],
  ['/campaigns/:code', lazy(() => import('../features/people/campaigns/campaign-page'))],
  ['/me', lazy(() => import('../features/people/me/me-page'))],
  ['/rights/requests/:id', lazy(() => import('../features/people/rights/request-page'))],
  ['/rights/:part?', lazy(() => import('../features/people/rights/rights-page'))],
  ['/boundaries/import/:id?', lazy(() => import('../features/boundaries/import/import-page'))],
  ['/boundaries/history/:part(state|unit|crosswalk)?', lazy(() => import('../features/boundaries/history/history-page'))],
  ['/boundaries/checks/:id', lazy(() => import('../features/boundaries/check/check-page'))],
  ['/boundaries/checks', lazy(() => import('../features/boundaries/check/checks-page'))],
  ['/boundaries/revisions/new', lazy(() => import('../features/boundaries/revision/new-revision-page'))],
  ['/boundaries/revisions/new/areas', lazy(() => import('../features/boundaries/revision/new-areas-page'))],
  ['/boundaries/revisions/:id', lazy(() => import('../features/boundaries/revision/revision-page'))],
  ['/boundaries/revisions/:id/edit/:village', lazy(() => import('../features/boundaries/revision/edit-page'))],
  ['/boundaries', lazy(() => import('../features/boundaries/revision/revisions-page'))],
  ['/audit/:part?', lazy(() => import('../features/audit/audit-page'))],
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
        <TopTools />
      </header>
      <main className="desk-main" id="desk" tabIndex={-1}>
        <OnEveryPage />
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
