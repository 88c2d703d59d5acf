import type { StaffAccount } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useAreaName } from '../../../shared/directory/directory'
import { Terms } from '../../../shared/page/terms'

export function StaffFacts({ account }: { account: StaffAccount }) {
  const { t, formats } = useLanguage()
  const areaName = useAreaName(account.homeArea)
  const { username, homeArea, state, stateReason, awayFrom, awayUntil, lastDay, origin, phone, email, locale, standIns } = account
  const days = (from: string, until: string) => `${formats.day(from)} – ${formats.day(until)}`
  return (
    <Terms
      of={[
        [t('field.username'), username],
        [t('field.homeArea'), areaName(homeArea)],
        [t('people.state'), t(`choice.StaffState.${state}`)],
        [t('people.stateReason'), stateReason],
        [t('people.away'), awayFrom && awayUntil && days(awayFrom, awayUntil)],
        [t('field.lastDay'), lastDay && formats.day(lastDay)],
        [t('field.phone'), phone],
        [t('field.email'), email],
        [t('field.locale'), t(`choice.StaffLocale.${locale}`)],
        [t('people.origin'), t(`choice.StaffOrigin.${origin}`)],
        [
          t('people.standIns'),
          standIns.length > 0 &&
            standIns.map(({ username: who, name, from, until }) => (
              <div key={`${who} ${from}`}>
                {name} {days(from, until)}
              </div>
            )),
        ],
      ]}
    />
  )
}
