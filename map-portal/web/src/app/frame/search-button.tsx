import { SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { mapAddress, useView } from '../../features/overview/view/view-store'
import { useLanguage } from '../../locales/language'
import { Fallible } from '../../shared/answers/fallible'
import { useSession } from '../../shared/session/session-context'
import { useNarrow } from '../../shared/window/use-narrow'
import { placesFor } from '../places/places'

const SearchPanel = lazy(() => import('../../features/search/search-panel').then((all) => ({ default: all.SearchPanel })))

/** Opens the search on every page; so does Ctrl+K (on a Mac ⌘K). */
export function SearchButton() {
  const { t } = useLanguage()
  const session = useSession()
  const view = useView()
  const narrow = useNarrow()
  const [open, setOpen] = useState<boolean>()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen((shown) => !shown)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const pages = placesFor(session).map(({ name, path }) => ({
    name,
    label: t(`rail.${name}`),
    path: name === 'map' ? mapAddress(view) : path,
  }))
  return (
    <>
      <Button
        type="text"
        icon={<SearchOutlined />}
        aria-label={t('search.title')}
        aria-keyshortcuts="Control+K Meta+K"
        data-search
        onClick={() => setOpen(true)}
      >
        {narrow ? undefined : t('search.open')}
      </Button>
      {open !== undefined && (
        <Fallible>
          <Suspense>
            <SearchPanel
              open={open}
              close={() => setOpen(false)}
              pages={pages}
              onMap={({ area, grid }) => mapAddress({ ...view, area, grid })}
            />
          </Suspense>
        </Fallible>
      )}
    </>
  )
}
