import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useAnswer } from '../api/answer'
import { api, bodyOf } from '../api/client'
import { UNAUTHENTICATED, UNREACHABLE } from '../api/problem'
import type { Session } from '../api/types'
import { changeView, MAP_PATH, useView } from '../features/overview/view/view-store'
import { LanguageProvider } from '../locales/language'
import type { Language } from '../locales/messages'
import { keptSession } from '../shared/field/kit'
import { MapFieldsContext } from '../shared/forms/map-fields'
import { FailedPage } from '../shared/page/failed-page'
import { LoadingPage } from '../shared/page/loading-page'
import { goTo, usePath } from '../shared/route/address'
import { SessionContext } from '../shared/session/session-context'
import { Looks } from './looks'
import { mapFields } from './map-fields'
import { homeOf, placesFor } from './places/places'
import { NoRightsPage } from './session/no-rights-page'
import { SessionEndedNotice } from './session/session-ended-notice'
import { SignInPage } from './session/sign-in-page'

// The map and the desk are loaded when somebody goes there.
const FrontMap = lazy(() => import('./front-map'))
const Desk = lazy(() => import('./desk'))
// What hangs on a wall stands without the frame of the desk.
const WALL_PATH = '/screen'
const Wall = lazy(() => import('../features/briefing/screen-page'))

/** Who is there decides what comes: the sign-in page, a word about missing rights, or the portal. */
export function App() {
  const session = useAnswer('session', (signal) => bodyOf(api.GET('/api/session', { signal })))
  const field = useFieldSession(session.problem?.status === UNREACHABLE)
  const { retry } = session
  useEffect(() => {
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [retry])
  const known = session.data ?? field
  // Asking again as the network comes back takes nothing out of sight: somebody may be typing.
  const before = useRef<Session>(undefined)
  if (known) before.current = known
  const who = known ?? (session.loading ? before.current : undefined)
  return (
    <Spoken accountLocale={who?.locale}>
      <Looks>
        {who ? (
          <SignedIn session={who} />
        ) : session.problem?.status === UNAUTHENTICATED ? (
          <SignInPage />
        ) : session.problem ? (
          <FailedPage problem={session.problem} retry={session.retry} />
        ) : (
          <LoadingPage />
        )}
      </Looks>
    </Spoken>
  )
}

const ask = (language: Language) => changeView({ language })

/** The language that the address asks for goes before the one of the device and of the account. */
function Spoken({ accountLocale, children }: { accountLocale?: string; children: ReactNode }) {
  const { language } = useView()
  return (
    <LanguageProvider asked={language} ask={ask} accountLocale={accountLocale}>
      {children}
    </LanguageProvider>
  )
}

/** Without network, the inspections and the duty open for whoever used this device last; the services are asked again as soon as there is one. */
function useFieldSession(unreachable: boolean): Session | undefined {
  const inField = ['inspections', 'duty'].includes(usePath().split('/')[1] ?? '')
  const kept = useAnswer(unreachable && inField ? 'kept session' : null, async () => ({ session: await keptSession() }))
  return unreachable && inField ? kept.data?.session : undefined
}

function SignedIn({ session }: { session: Session }) {
  const path = usePath()
  const places = placesFor(session)
  useArrival(session)
  if (places.length === 0) return <NoRightsPage session={session} />
  const atTheMap = path === MAP_PATH && places.some(({ name }) => name === 'map')
  const onTheWall = path === WALL_PATH && places.some(({ name }) => name === 'briefing')
  return (
    <SessionContext value={session}>
      <MapFieldsContext value={mapFields}>
        <Suspense fallback={<LoadingPage />}>{onTheWall ? <Wall /> : atTheMap ? <FrontMap /> : <Desk />}</Suspense>
      </MapFieldsContext>
      <SessionEndedNotice />
    </SessionContext>
  )
}

/** Who comes without an address begins where their work is; the map stays one step away. */
function useArrival(session: Session) {
  useEffect(() => {
    const home = homeOf(session)
    const plain = window.location.pathname === MAP_PATH && window.location.search === ''
    if (plain && home && home.name !== 'map') goTo(home.path, 'replace')
  }, [session])
}
