import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Fragment, type ReactNode, useState } from 'react'
import { useLanguage } from '../../locales/language'
import { Mark } from '../../shared/page/mark'
import { usePath } from '../../shared/route/address'
import { useSession } from '../../shared/session/session-context'
import type { PlaceGroup, Together } from '../places/groups'
import { groupsFor, isAt, type PlaceToGo } from '../places/places'
import { PlaceLink } from './place-link'

/** Places to go, in groups where there are many; below them what the place has beside itself. */
export function Rail({ children }: { children?: ReactNode }) {
  const { t } = useLanguage()
  const all = groupsFor(useSession())
  const { open, toggle } = useOpenGroup(all)
  return (
    <nav className="rail" aria-label={t('rail.places')}>
      <Mark size={32} />
      {all.map(({ group, places }) => {
        const links = places.map((place) => <PlaceLink key={place.name} place={place} />)
        if (!group) return <Fragment key={places[0]?.name}>{links}</Fragment>
        return (
          <div key={group} className="rail-group" data-group={group}>
            <button type="button" className="rail-head" aria-expanded={open === group} onClick={() => toggle(group)}>
              {t(`rail.group.${group}`)} {open === group ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
            </button>
            <div className="rail-of" hidden={open !== group}>
              {links}
            </div>
          </div>
        )
      })}
      <div className="rail-gap" />
      {children}
    </nav>
  )
}

/** One group is open at a time: the one where the reader is, until they open another. */
function useOpenGroup(all: readonly Together<PlaceToGo>[]) {
  const path = usePath()
  const here = all.find(({ places }) => places.some((place) => isAt(place, path)))?.group
  const usual = here ?? all.find(({ group }) => group)?.group
  const [chosen, choose] = useState<{ here?: PlaceGroup; open?: PlaceGroup }>()
  const open = chosen && chosen.here === here ? chosen.open : usual
  return { open, toggle: (group: PlaceGroup) => choose({ here, open: open === group ? undefined : group }) }
}
