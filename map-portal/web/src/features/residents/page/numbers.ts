import { button, h, messageLine, show } from './dom'
import { type Around, frame, wordsOf } from './frame'
import { carried, numberIn } from './numbers-given'
import { say } from './texts'

interface Asked {
  title: () => string
  hint: () => string
  /** What the number is called here. */
  number?: () => string
  around: Around
  note?: string
  open: (number: string, pin: string) => Promise<void>
}

/** Asks for number and PIN. They stay in this page: in no storage, in no address. */
export function askNumbers(asked: Asked) {
  const message = messageLine()
  const number = h('input', { id: 'ticket', inputmode: 'numeric', autocomplete: 'off', maxlength: 20 })
  const pin = h('input', { id: 'pin', inputmode: 'numeric', autocomplete: 'off', maxlength: 12 })
  const given = carried.take()
  number.value = given?.number ?? numberIn(location)
  pin.value = given?.pin ?? ''
  // The number was needed once: it does not stay in the address.
  if (!given && number.value)
    history.replaceState(history.state, '', location.pathname + location.search.replace(/[?&]ticket=\d+/, ''))
  const open = async () => {
    if (!number.value.trim() || !pin.value.trim()) {
      message.say(say('numbersNeeded'))
      return
    }
    try {
      await asked.open(number.value, pin.value)
    } catch (error) {
      message.say(wordsOf(error))
    }
  }
  show(
    asked.title(),
    h('p', {}, asked.hint()),
    h('label', { for: 'ticket' }, asked.number?.() ?? say('number')),
    number,
    h('label', { for: 'pin' }, say('pin')),
    pin,
    message.element,
    h('div', { class: 'buttons' }, button(say('open'), 'main', open)),
    frame(asked.around, () => askNumbers({ ...asked, note: '' })),
  )
  if (asked.note) message.say(asked.note)
  if (given) void open()
}
