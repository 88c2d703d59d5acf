import { keepFile } from '../../../api/residents/call'
import { moment } from '../../../locales/resident-words'
import { button, h, messageLine, show } from './dom'
import { type Around, frame } from './frame'
import { carried } from './numbers-given'
import { say } from './texts'

export interface Given {
  title: () => string
  number: string
  pin: string
  at: string
  /** The address where both are asked for. */
  follow: string
  /** Opens it in this window, where the digits need not be typed again. */
  open?: () => void
  note?: string
  /** What else there is to keep. */
  further?: () => (HTMLElement | false)[]
  around: Around
}

/** Number and PIN, to be copied, saved or printed: this is the one time they are told together. */
export function showGiven(given: Given) {
  const message = messageLine()
  const text = () =>
    say('savedText', grouped(given.number), grouped(given.pin), `${location.origin}${given.follow}`, moment(given.at))
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      message.say(say('copied'))
    } catch {
      message.say(say('copyFailed'))
    }
  }
  const save = () => keepFile(new Blob([text()], { type: 'text/plain;charset=utf-8' }), `linli-${given.number}.txt`)
  show(
    given.title(),
    h('p', {}, say('keep')),
    h(
      'dl',
      { class: 'given' },
      h('dt', {}, say('number')),
      h('dd', { id: 'ticket' }, grouped(given.number)),
      h('dt', {}, say('pin')),
      h('dd', { id: 'pin' }, grouped(given.pin)),
    ),
    message.element,
    h(
      'div',
      { class: 'buttons' },
      button(say('copy'), 'main', copy),
      button(say('save'), 'plain', save),
      button(say('print'), 'plain', () => window.print()),
    ),
    given.further?.() ?? [],
    given.note && h('p', { class: 'notice' }, given.note),
    followLink(given),
    frame(given.around, () => showGiven(given)),
  )
}

function followLink({ follow, number, pin, open }: Given) {
  const link = h('a', { href: follow }, say('follow'))
  if (open)
    link.addEventListener('click', (event) => {
      event.preventDefault()
      carried.put({ number, pin })
      history.pushState(null, '', follow)
      open()
    })
  return h('p', {}, link)
}

/** In groups of four, as people read numbers out. */
function grouped(digits: string) {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}
