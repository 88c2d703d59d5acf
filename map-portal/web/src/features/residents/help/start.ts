import { button, h, messageLine, show } from '../page/dom'
import { choices, field } from '../page/fields'
import { frame } from '../page/frame'
import type { Asking } from './asking'
import { asking, t } from './texts'

/** The first step: which help, and in one's own words. */
export function askKinds(ask: Asking) {
  const { draft, form } = ask
  const message = messageLine()
  const goOn = () => {
    if (draft.kinds.length === 0) message.say(t('kindsNeeded'))
    else if (!draft.words.trim()) message.say(t('wordsNeeded'))
    else ask.who()
  }
  show(
    t('title'),
    h('p', { class: 'step' }, t('step', 1, 4)),
    h('p', {}, t('intro')),
    h('section', { class: 'publicly' }, h('h2', {}, t('neverSee')), h('p', {}, t('neverSeeWhy'))),
    choices(
      { name: 'kind', legend: t('kinds'), several: true, hint: t('kindsHint') },
      form.kinds.map(({ code, name }) => ({ value: code, label: name })),
      (kind) => draft.kinds.includes(kind),
      (kind, on) => {
        draft.kinds = [...draft.kinds.filter((each) => each !== kind), ...(on ? [kind] : [])]
        ask.keep()
      },
    ),
    field({
      id: 'words',
      label: t('words'),
      hint: t('wordsHint'),
      value: draft.words,
      most: 4000,
      rows: 6,
      change: (value) => {
        draft.words = value
        ask.keep()
      },
    }),
    h('p', { class: 'hint' }, t('draftKept')),
    message.element,
    h('div', { class: 'buttons' }, button(t('next'), 'main', goOn), button(t('forget'), 'plain', ask.forget)),
    frame(asking, ask.again(askKinds)),
  )
}
