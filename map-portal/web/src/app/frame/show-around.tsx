import { Tour } from 'antd'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLanguage } from '../../locales/language'
import { inRoot } from '../../shared/window/in-root'
import { useNarrow } from '../../shared/window/use-narrow'

const steps = [
  { name: 'places', at: '.rail, .bottom-bar', placement: 'right' },
  { name: 'page', at: 'main', placement: 'center' },
  { name: 'search', at: '[data-search]', placement: 'bottom' },
  { name: 'language', at: '[data-language]', placement: 'bottom' },
  { name: 'account', at: '[data-account]', placement: 'bottomRight' },
] as const

/** What stands where, in five steps; arrow keys go on and back, Esc ends it. */
export function ShowAround({ close }: { close: () => void }) {
  const { t } = useLanguage()
  const narrow = useNarrow()
  const [holder, setHolder] = useState<HTMLElement | null>(null)
  const [current, setCurrent] = useState(0)
  // Ant Design's tour is no dialog to a screen reader and leaves the focus where it was: both are made good here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has a button of its own
  useEffect(() => {
    const timer = setTimeout(() => holder?.querySelector<HTMLElement>('.ant-tour-next-btn')?.focus(), 50)
    return () => clearTimeout(timer)
  }, [holder, current])
  return (
    <>
      {createPortal(<div ref={setHolder} role="dialog" aria-label={t('around.title')} />, inRoot())}
      {holder && (
        <Tour
          open
          current={current}
          onChange={setCurrent}
          onClose={close}
          onFinish={close}
          getPopupContainer={() => holder}
          steps={steps.map(({ name, at, placement }) => ({
            title: t(`around.${name}`),
            description: t(`around.${name}Hint`),
            placement: narrow && placement === 'right' ? 'top' : placement,
            target: () => document.querySelector<HTMLElement>(at) ?? document.body,
          }))}
        />
      )}
    </>
  )
}
