import type { Ticket } from './calls'
import { button, h, messageLine, show } from './dom'
import { frame } from './frame'
import { language, t } from './texts'

/** Ticket and PIN, to be copied, saved or printed: this is the one time they are told together. */
export function showGiven(given: Ticket) {
  const message = messageLine()
  const text = () =>
    t(
      'savedText',
      grouped(given.ticket),
      grouped(given.pin),
      `${location.origin}/report/track`,
      new Date(given.receivedAt).toLocaleString(language()),
    )
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      message.say(t('copied'))
    } catch {
      message.say(t('copyFailed'))
    }
  }
  const save = () => {
    const address = URL.createObjectURL(new Blob([text()], { type: 'text/plain;charset=utf-8' }))
    h('a', { href: address, download: `linli-${given.ticket}.txt` }).click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
  show(
    t('received'),
    h('p', {}, t('keep')),
    h(
      'dl',
      { class: 'given' },
      h('dt', {}, t('ticket')),
      h('dd', { id: 'ticket' }, grouped(given.ticket)),
      h('dt', {}, t('pin')),
      h('dd', { id: 'pin' }, grouped(given.pin)),
    ),
    message.element,
    h(
      'div',
      { class: 'buttons' },
      button(t('copy'), 'main', copy),
      button(t('save'), 'plain', save),
      button(t('print'), 'plain', () => window.print()),
    ),
    h('p', { class: 'notice' }, given.publicly.explanation),
    frame('report', () => showGiven(given)),
  )
}

function grouped(digits: string) {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}
