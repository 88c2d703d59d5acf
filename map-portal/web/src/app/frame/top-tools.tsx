import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLanguage } from '../../locales/language'
import { isTyping } from '../../shared/keys/typing'
import { LanguageSwitch } from '../../shared/page/plain-page'
import { usePath } from '../../shared/route/address'
import { useSession } from '../../shared/session/session-context'
import { useNarrow } from '../../shared/window/use-narrow'
import { isAt, placesFor } from '../places/places'
import { AccountMenu, type Explained } from './account-menu'
import { KeyboardHelp } from './keyboard-help'
import { SearchButton } from './search-button'
import { useFirstVisit } from './use-first-visit'

const HelpDrawer = lazy(() => import('./help-drawer').then((all) => ({ default: all.HelpDrawer })))
const ShowAround = lazy(() => import('./show-around').then((all) => ({ default: all.ShowAround })))

/** What stands at the end of the bar above every page, and what explains it. */
export function TopTools() {
  const session = useSession()
  const [firstVisit, shownAround] = useFirstVisit()
  const { t } = useLanguage()
  const path = usePath()
  const narrow = useNarrow()
  const place = placesFor(session).find((one) => isAt(one, path))?.name
  const [explained, setExplained] = useState<Explained | undefined>(firstVisit ? 'around' : undefined)
  useQuestionMark(() => setExplained('keys'))
  const close = () => setExplained(undefined)
  return (
    <>
      <SearchButton />
      <LanguageSwitch />
      {place && !narrow && (
        <Button type="text" icon={<QuestionCircleOutlined />} aria-label={t('help.open')} onClick={() => setExplained('help')} />
      )}
      <AccountMenu explain={setExplained} helpful={place !== undefined} />
      <KeyboardHelp open={explained === 'keys'} close={close} map={placesFor(session).some(({ name }) => name === 'map')} />
      {explained === 'help' && place && (
        <Suspense>
          <HelpDrawer place={place} close={close} showKeys={() => setExplained('keys')} />
        </Suspense>
      )}
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
