import { useAnswer } from './api/answer'
import { api, bodyOf } from './api/client'
import { UNAUTHENTICATED } from './api/problem'
import { LanguageProvider } from './i18n/language'
import { FailedPage } from './session/failed-page'
import { NoRightsPage } from './session/no-rights-page'
import { sightOf } from './session/rights'
import { SignInPage } from './session/sign-in-page'
import { LoadingPage } from './shell/loading-page'
import { Looks } from './shell/looks'
import { Portal } from './shell/portal'

/** Who is there decides what comes: the sign-in page, a word about missing rights, or the portal. */
export function App() {
  const session = useAnswer('session', (signal) => bodyOf(api.GET('/api/session', { signal })))
  return (
    <LanguageProvider accountLocale={session.data?.locale}>
      <Looks>
        {session.data ? (
          sightOf(session.data) === 'nothing' ? (
            <NoRightsPage session={session.data} />
          ) : (
            <Portal session={session.data} />
          )
        ) : session.problem?.status === UNAUTHENTICATED ? (
          <SignInPage />
        ) : session.problem ? (
          <FailedPage problem={session.problem} retry={session.retry} />
        ) : (
          <LoadingPage />
        )}
      </Looks>
    </LanguageProvider>
  )
}
