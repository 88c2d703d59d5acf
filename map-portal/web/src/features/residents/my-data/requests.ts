import { newKey } from '../../../api/residents/call'
import type { Asked, RightsKind } from '../../../api/residents/doors'
import { day } from '../../../locales/resident-words'
import { button, h } from '../page/dom'
import { t } from './texts'

const KINDS: RightsKind[] = ['COPY', 'CORRECTION', 'OBJECTION', 'ERASURE']

/** What was asked, how it stands, and the day by which the law wants it answered. */
export function asked(requests: Asked[]) {
  if (requests.length === 0) return null
  return h('section', {}, h('h2', {}, t('asked')), h('ul', { class: 'cards' }, requests.map(card)))
}

function card(request: Asked) {
  const { answer } = request
  return h(
    'li',
    {},
    h('p', {}, h('strong', {}, t(request.kind)), ' · ', t(answer ? 'ANSWERED' : 'OPEN'), request.label && ` · ${request.label}`),
    h('p', { class: 'words' }, request.words),
    !answer && h('p', {}, t('dueOn', day(request.dueOn))),
    request.overdue && h('p', {}, h('strong', {}, t('overdue'))),
    answer && h('p', {}, h('strong', {}, `${t('answer')}: ${t(answer.result)}`), ' ', h('time', {}, day(answer.at))),
    answer && h('p', { class: 'words' }, answer.words),
  )
}

/** Asks for something: which right, and in which words. */
export function ask(say: (text: string) => void, send: (kind: RightsKind, words: string, key: string) => Promise<void>) {
  const key = newKey()
  let kind: RightsKind | undefined
  const hint = h('p', { class: 'hint', id: 'ask-hint' }, t('askHint'))
  const words = h('textarea', { id: 'ask', rows: 4, maxlength: 2000, 'aria-describedby': 'ask-hint' })
  const choices = KINDS.map((each) => {
    const choice = h('input', { type: 'radio', name: 'kind', value: each })
    choice.addEventListener('change', () => {
      kind = each
      hint.textContent = t(`${each}Hint`)
    })
    return h('label', { class: 'chip' }, choice, h('span', {}, t(each)))
  })
  return h(
    'section',
    { class: 'question' },
    h('h2', {}, t('ask')),
    h('fieldset', {}, h('legend', {}, t('kind')), h('div', { class: 'chips' }, choices)),
    h('label', { for: 'ask' }, t('words')),
    hint,
    words,
    button(t('send'), 'main', async () => {
      if (!kind) say(t('kindNeeded'))
      else if (!words.value.trim()) say(t('wordsNeeded'))
      else await send(kind, words.value.trim(), key)
    }),
  )
}
