import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/language'
import { PlaceLink } from '../places/place-link'
import { placesFor } from '../places/places'
import { useSession } from '../session/session-context'
import { Mark } from './mark'

/** Places to go; below them what the place has beside itself. */
export function Rail({ children }: { children?: ReactNode }) {
  const { t } = useLanguage()
  const places = placesFor(useSession())
  return (
    <nav className="rail" aria-label={t('rail.places')}>
      <Mark size={32} />
      {places.map((place) => (
        <PlaceLink key={place.name} place={place} />
      ))}
      <div className="rail-gap" />
      {children}
    </nav>
  )
}
