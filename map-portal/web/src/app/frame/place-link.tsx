import { Badge } from 'antd'
import { mapAddress, useView } from '../../features/overview/view/view-store'
import { useLanguage } from '../../locales/language'
import { useInboxCount } from '../../shared/live/inbox-count'
import { usePath } from '../../shared/route/address'
import { Link } from '../../shared/route/link'
import { isAt, type PlaceToGo } from '../places/places'

/** One place to go to, in the rail or in the bar below. */
export function PlaceLink({ place }: { place: PlaceToGo }) {
  const { t } = useLanguage()
  const path = usePath()
  const view = useView()
  const here = isAt(place, path)
  return (
    <Link
      className="rail-item"
      href={place.name === 'map' ? mapAddress(view) : place.path}
      aria-current={here ? 'page' : undefined}
      data-place={place.name}
    >
      {place.name === 'inbox' ? <InboxIcon place={place} /> : place.icon}
      <span>{t(`rail.${place.name}`)}</span>
    </Link>
  )
}

function InboxIcon({ place }: { place: PlaceToGo }) {
  const { t } = useLanguage()
  const count = useInboxCount()
  const open = count?.open ?? 0
  return (
    <Badge count={open} size="small" overflowCount={99} offset={[8, -2]} color={count?.overdue ? '#b3261e' : '#0f5e63'}>
      {place.icon}
      {open > 0 && <span className="unseen">{t('inbox.countSaid', { open, overdue: count?.overdue ?? 0 })}</span>}
    </Badge>
  )
}
