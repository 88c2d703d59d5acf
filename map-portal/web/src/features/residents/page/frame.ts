import { Refusal } from '../../../api/residents/call'
import { language, setLanguage } from '../../../locales/resident-words'
import { h } from './dom'
import { say } from './texts'

type Link = [address: string, name: string]

/** What a page is called, and where one can go from it. */
export interface Around {
  title: () => string
  links: () => Link[]
}

/** What stands on every page: the other language, ways to other pages, and what to do in danger. */
export function frame(around: Around, again: () => void) {
  const other = language() === 'en' ? 'zh-CN' : 'en'
  return h(
    'div',
    { class: 'frame' },
    h('a', { href: 'tel:110', class: 'danger' }, say('danger')),
    h(
      'nav',
      {},
      around.links().map(([href, name]) => h('a', { href }, name)),
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          lang: other,
          onClick: () => {
            setLanguage(other, around.title)
            again()
          },
        },
        say('otherLanguage'),
      ),
    ),
  )
}

/** What went wrong, in the reader's words. */
export function wordsOf(error: unknown) {
  if (error instanceof Refusal) return error.message || say('failed')
  return error instanceof TypeError ? say('offline') : say('failed')
}
