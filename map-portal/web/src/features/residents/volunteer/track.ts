import { Refusal } from '../../../api/residents/call'
import { numberCalls } from '../../../api/residents/number-calls'
import { calls, type Registration } from '../../../api/residents/volunteer-calls'
import { day } from '../../../locales/resident-words'
import { button, h, messageLine, show } from '../page/dom'
import { twice } from '../page/fields'
import { frame, wordsOf } from '../page/frame'
import { askNumbers } from '../page/numbers'
import { t, tracking } from './texts'

export function askTicket(note = '') {
  askNumbers({
    title: () => t('track'),
    hint: () => t('trackHint'),
    around: tracking,
    note,
    open: async (number, pin) => {
      const proof = await numberCalls.prove(number, pin)
      showRegistration(proof, await calls.registration(proof))
    },
  })
}

/** How the registration stands and all that is held of it; and the way out. */
function showRegistration(proof: string, state: Registration, note = '') {
  const message = messageLine()
  const act = async (step: () => Promise<Registration>, thanks: string) => {
    try {
      showRegistration(proof, await step(), thanks)
    } catch (error) {
      if (error instanceof Refusal && error.status === 403) askTicket(error.message || t('ended'))
      else message.say(wordsOf(error))
    }
  }
  show(
    state.headline,
    h('p', { class: 'hint' }, t('number'), ' ', state.ticket, ' · ', day(state.receivedAt)),
    message.element,
    state.reason && h('p', { class: 'notice words' }, t('reason'), ' ', state.reason),
    state.username && h('dl', {}, h('dt', {}, t('username')), h('dd', {}, h('strong', {}, state.username))),
    state.username && h('p', { class: 'hint' }, t('usernameHint')),
    held(state),
    state.eraseOn && h('p', {}, t('eraseOn', day(state.eraseOn))),
    state.mayWithdraw &&
      twice(t('withdraw'), [h('p', {}, t('withdrawWhat'))], t('withdrawYes'), t('withdrawNo'), () =>
        act(() => calls.withdraw(proof), t('withdrawn')),
      ),
    h('p', {}, h('a', { href: '/my-data' }, t('allData'))),
    h('p', { class: 'hint' }, t('leaveWhy')),
    h(
      'div',
      { class: 'buttons' },
      button(t('leave'), 'plain', () => askTicket()),
    ),
    frame(tracking, () => act(() => calls.registration(proof), '')),
  )
  if (note) message.say(note)
}

function held({ held: all }: Registration) {
  if (!all) return null
  const row = (name: string, value: string | undefined) => value && [h('dt', {}, name), h('dd', { class: 'words' }, value)]
  return h(
    'section',
    {},
    h('h2', {}, t('held')),
    h(
      'dl',
      { class: 'held' },
      row(t('name'), all.name),
      row(t('phone'), all.phone),
      row(t('place'), all.placeName),
      row(t('work'), all.work.map(({ name }) => name).join(' · ')),
      row(t('words'), all.words),
    ),
  )
}
