import { Refusal } from './calls'
import { h } from './dom'
import { language, setLanguage, t } from './texts'

/** What stands on every page: the other language, the way to the other page, and what to do in danger. */
export function frame(here: 'report' | 'track', again: () => void) {
  const other = language() === 'en' ? 'zh-CN' : 'en'
  return h(
    'div',
    { class: 'frame' },
    h('a', { href: 'tel:110', class: 'danger' }, t('danger')),
    h(
      'nav',
      {},
      here === 'report' ? h('a', { href: '/report/track' }, t('track')) : h('a', { href: '/report' }, t('reportNew')),
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          lang: other,
          onClick: () => {
            setLanguage(other)
            again()
          },
        },
        t('otherLanguage'),
      ),
    ),
  )
}

/** What went wrong, in the reader's words. */
export function words(error: unknown) {
  if (error instanceof Refusal) return error.message || t('failed')
  return error instanceof TypeError ? t('offline') : t('failed')
}
