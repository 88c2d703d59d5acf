import { EllipsisOutlined } from '@ant-design/icons'
import { Dropdown, type MenuProps } from 'antd'
import { useLanguage } from '../../locales/language'
import { goTo } from '../../shared/route/address'
import { useSession } from '../../shared/session/session-context'
import { inRoot } from '../../shared/window/in-root'
import { inGroups, type Together } from '../places/groups'
import type { PlaceName } from '../places/home'
import { type PlaceToGo, placesFor } from '../places/places'
import { PlaceLink } from './place-link'

const firstOnPhone: readonly PlaceName[] = ['inbox', 'matters', 'new', 'map']
/** Of those who have no desk of matters. */
const firstInTheField: readonly PlaceName[] = ['duty', 'inspections', 'hazards', 'premises', 'map']

type Entry = NonNullable<NonNullable<MenuProps['items']>[number]>

/** Places to go on a phone: the daily ones, the others behind a button. */
export function BottomBar() {
  const { t } = useLanguage()
  const places = placesFor(useSession())
  const fits = places.length <= firstOnPhone.length + 1
  const daily = places.some(({ name }) => name === 'matters') ? firstOnPhone : firstInTheField
  const usual = daily.flatMap((name) => places.find((place) => place.name === name) ?? [])
  const others = places.filter((place) => !usual.includes(place))
  const first = [...usual, ...others].slice(0, fits ? places.length : firstOnPhone.length)
  const more = places.filter((place) => !first.includes(place))
  const entry = ({ name, icon, path }: PlaceToGo) => ({ key: name, icon, label: t(`rail.${name}`), onClick: () => goTo(path) })
  const entriesOf = ({ group, places: some }: Together<PlaceToGo>): Entry[] =>
    group ? [{ type: 'group' as const, label: t(`rail.group.${group}`), children: some.map(entry) }] : some.map(entry)
  if (places.length < 2) return null
  return (
    <nav className="bottom-bar" aria-label={t('rail.places')}>
      {first.map((place) => (
        <PlaceLink key={place.name} place={place} />
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="topRight"
          getPopupContainer={(button) => button.parentElement ?? inRoot()}
          menu={{ items: inGroups(more).flatMap(entriesOf) }}
        >
          <button type="button" className="rail-item">
            <EllipsisOutlined aria-hidden />
            <span>{t('rail.more')}</span>
          </button>
        </Dropdown>
      )}
    </nav>
  )
}
