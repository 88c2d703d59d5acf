import { Tour } from 'antd'
import { useLanguage } from '../../locales/language'
import { inRoot } from '../../shared/window/in-root'

const steps = [
  ['places', '.rail, .bottom-bar'],
  ['page', 'main'],
  ['search', '[data-search]'],
  ['language', '[data-language]'],
  ['account', '[data-account]'],
] as const

/** What stands where, in five steps; Esc ends it. */
export function ShowAround({ close }: { close: () => void }) {
  const { t } = useLanguage()
  return (
    <Tour
      open
      onClose={close}
      onFinish={close}
      getPopupContainer={inRoot}
      steps={steps.map(([name, place]) => ({
        title: t(`around.${name}`),
        description: t(`around.${name}Hint`),
        target: () => document.querySelector<HTMLElement>(place) ?? document.body,
      }))}
    />
  )
}
