import { button, h } from './dom'
import { say } from './texts'

/** One to five stars, and words if somebody likes. */
export function ratingOf(tell: (text: string) => void, send: (stars: number, words: string) => Promise<void>) {
  let stars = 0
  const text = h('textarea', { id: 'rate-words', rows: 3, maxlength: 2000 })
  return h(
    'section',
    { class: 'question' },
    h(
      'fieldset',
      {},
      h('legend', {}, say('rate')),
      h(
        'div',
        { class: 'chips' },
        [1, 2, 3, 4, 5].map((each) => {
          const choice = h('input', { type: 'radio', name: 'stars', value: each })
          choice.addEventListener('change', () => {
            stars = each
          })
          return h('label', { class: 'chip' }, choice, h('span', {}, say('stars', each)))
        }),
      ),
    ),
    h('label', { for: 'rate-words' }, say('rateWords')),
    text,
    button(say('sendAnswer'), 'main', async () => {
      if (stars === 0) tell(say('rateNeeded'))
      else await send(stars, text.value.trim())
    }),
  )
}
