import { Input, type InputRef, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../locales/language'
import { Trouble } from '../../shared/answers/trouble'
import { goTo } from '../../shared/route/address'
import { inRoot } from '../../shared/window/in-root'
import { useNarrow } from '../../shared/window/use-narrow'
import { type Found, groups, neighbour, type Page } from './found'
import { type OnMap, useFound } from './use-found'

interface Props {
  open: boolean
  close: () => void
  pages: readonly Page[]
  onMap: OnMap
}

const PAUSE_MILLIS = 250
const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 }
const LIST = 'search-found'

/** What is called like the words typed, to be gone to by keys or a tap. */
export function SearchPanel({ open, close, pages, onMap }: Props) {
  const { t } = useLanguage()
  const field = useRef<InputRef>(null)
  return (
    <Modal
      open={open}
      onCancel={close}
      afterOpenChange={(shown) => shown && field.current?.focus({ cursor: 'all' })}
      destroyOnHidden
      footer={null}
      title={t('search.title')}
      width={620}
      className="search-panel"
      getContainer={inRoot}
    >
      <SearchField field={field} close={close} pages={pages} onMap={onMap} />
    </Modal>
  )
}

function SearchField({ field, close, pages, onMap }: Omit<Props, 'open'> & { field: React.Ref<InputRef> }) {
  const { t } = useLanguage()
  const narrow = useNarrow()
  const [typed, setTyped] = useState('')
  const asked = usePaused(typed)
  const finding = useFound(asked, pages, onMap)
  const [chosen, choose] = useState<string>()
  const { found } = finding
  const index = found.findIndex((one) => idOf(one) === chosen)
  const current = index < 0 ? (found.length > 0 ? 0 : undefined) : index
  const marked = current === undefined ? undefined : found[current]
  const go = (one: Found | undefined) => {
    if (!one) return
    close()
    goTo(one.href)
  }
  const step = (by: 1 | -1) => {
    const next = neighbour(current, by, found.length)
    choose(next === undefined ? undefined : idOf(found[next] as Found))
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = steps[event.key]
    if (by) step(by)
    else if (event.key === 'Enter') go(marked)
    else return
    event.preventDefault()
  }
  return (
    <>
      <Input
        ref={field}
        value={typed}
        maxLength={60}
        size="large"
        allowClear
        placeholder={t('search.hint')}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        role="combobox"
        aria-label={t('search.title')}
        aria-expanded={found.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={marked && idOf(marked)}
      />
      <Trouble what="problem.grids" answer={finding.grids} />
      <Trouble what="problem.premises" answer={finding.premises} />
      <Trouble what="problem.matters" answer={finding.matters} />
      <div
        id={LIST}
        className="search-found"
        role="listbox"
        aria-label={t('search.found')}
        aria-busy={finding.loading}
        data-asked={asked}
      >
        {groups.map((group) => {
          const ofGroup = found.filter((one) => one.group === group)
          if (ofGroup.length === 0) return null
          return (
            <div key={group} role="group" aria-label={t(`search.group.${group}`)}>
              <p aria-hidden="true">{t(`search.group.${group}`)}</p>
              {ofGroup.map((one) => (
                <Option key={one.key} one={one} marked={one === marked} go={go} />
              ))}
            </div>
          )
        })}
      </div>
      <p className="page-quiet" role="status">
        {asked && found.length === 0 && !finding.loading ? t('search.nothing') : narrow || t('search.keys')}{' '}
        {t('search.noPeople')}
      </p>
    </>
  )
}

function Option({ one, marked, go }: { one: Found; marked: boolean; go: (one: Found) => void }) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (marked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <div ref={row} id={idOf(one)} role="option" tabIndex={-1} aria-selected={marked} onClick={() => go(one)}>
      <span>{one.title}</span>
      {one.beside && <small>{one.beside}</small>}
    </div>
  )
}

function idOf({ group, key }: Found): string {
  return `search-${group}-${key}`
}

/** What was typed, once the typing pauses. */
function usePaused(typed: string): string {
  const [paused, setPaused] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), PAUSE_MILLIS)
    return () => clearTimeout(timer)
  }, [typed])
  return paused
}
