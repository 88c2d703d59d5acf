import { lazy, Suspense, useEffect, useState } from 'react'
import { isTyping } from '../../shared/keys/typing'
import { LanguageSwitch } from '../../shared/page/plain-page'
import { useSession } from '../../shared/session/session-context'
import { placesFor } from '../places/places'
import { AccountMenu } from './account-menu'
import { KeyboardHelp } from './keyboard-help'
import { SearchButton } from './search-button'
import { useFirstVisit } from './use-first-visit'

const ShowAround = lazy(() => import('./show-around').then((all) => ({ default: all.ShowAround })))

/** What stands at the end of the bar above every page, and what explains it. */
export function TopTools() {
  const session = useSession()
  const [firstVisit, shownAround] = useFirstVisit()
  const [explained, setExplained] = useState<'keys' | 'around' | undefined>(firstVisit ? 'around' : undefined)
  useQuestionMark(() => setExplained('keys'))
  const close = () => setExplained(undefined)
  return (
    <>
      <SearchButton />
      <LanguageSwitch />
      <AccountMenu explain={setExplained} />
      <KeyboardHelp open={explained === 'keys'} close={close} map={placesFor(session).some(({ name }) => name === 'map')} />
      {explained === 'around' && (
        <Suspense>
          <ShowAround
            close={() => {
              shownAround()
              close()
            }}
          />
        </Suspense>
      )}
    </>
  )
}

function useQuestionMark(ask: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      event.preventDefault()
      ask()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
