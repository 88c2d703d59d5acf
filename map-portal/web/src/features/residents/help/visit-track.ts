import { Refusal } from '../../../api/residents/call'
import { numberCalls } from '../../../api/residents/number-calls'
import { type OwnHousehold, visitCalls } from '../../../api/residents/visit-calls'
import { day } from '../../../locales/resident-words'
import { allData } from '../page/all-data'
import { button, h, messageLine, show } from '../page/dom'
import { twice } from '../page/fields'
import { type Around, frame, wordsOf } from '../page/frame'
import { askNumbers } from '../page/numbers'
import { t } from './texts'

const around: Around = {
  title: () => t('visitTrack'),
  links: () => [
    ['/help', t('ask')],
    ['/my-data', t('myData')],
  ],
}

/** A household follows its visit, reads what is held, and takes it all back. */
export function askVisitTicket(note = '') {
  askNumbers({
    title: () => t('visitTrack'),
    hint: () => t('trackHint'),
    around,
    note,
    open: async (number, pin) => {
      const proof = await numberCalls.prove(number, pin)
      showOwn({ proof, number, pin }, await visitCalls.own(proof))
    },
  })
}

function showOwn(opened: { proof: string; number: string; pin: string }, own: OwnHousehold, note = '') {
  const { proof } = opened
  const message = messageLine()
  const act = async (step: () => Promise<OwnHousehold>, thanks: string) => {
    try {
      showOwn(opened, await step(), thanks)
    } catch (error) {
      if (error instanceof Refusal && error.status === 403) askVisitTicket(error.message || t('ended'))
      else message.say(wordsOf(error))
    }
  }
  show(
    own.headline,
    h('p', { class: 'hint' }, own.campaign, ' · ', t('number'), ' ', own.ticket),
    message.element,
    h(
      'dl',
      {},
      own.worker && [h('dt', {}, t('visitWorker')), h('dd', {}, own.worker)],
      own.visitedOn?.length && [h('dt', {}, t('visitedOn')), h('dd', {}, own.visitedOn.map(day).join(' · '))],
    ),
    wishes(own),
    held(own),
    own.eraseOn && h('p', {}, t('eraseOn', day(own.eraseOn))),
    own.mayWithdraw &&
      twice(t('visitWithdraw'), [h('p', {}, t('visitWithdrawWhat'))], t('visitWithdrawYes'), t('withdrawNo'), () =>
        act(() => visitCalls.withdraw(proof), t('visitWithdrawn')),
      ),
    allData(t('allData'), opened.number, opened.pin),
    h('p', { class: 'hint' }, t('leaveWhy')),
    h(
      'div',
      { class: 'buttons' },
      button(t('leave'), 'plain', () => askVisitTicket()),
    ),
    frame(around, () => act(() => visitCalls.own(proof), '')),
  )
  if (note) message.say(note)
}

function wishes({ wishes: all }: OwnHousehold) {
  if (all.length === 0) return null
  return h(
    'section',
    {},
    h('h2', {}, t('wishes')),
    h(
      'ul',
      { class: 'cards' },
      all.map((wish) =>
        h(
          'li',
          {},
          h('p', { class: 'words' }, wish.words),
          h(
            'p',
            {},
            t('promised', wish.promisedBy, day(wish.until)),
            ' · ',
            h('strong', {}, t(wish.overdue ? 'overdue' : wish.state)),
          ),
          wish.answer && h('p', { class: 'words' }, wish.answer),
        ),
      ),
    ),
  )
}

function held({ held: all }: OwnHousehold) {
  if (!all) return null
  const row = (name: string, value: string | undefined) => value && [h('dt', {}, name), h('dd', { class: 'words' }, value)]
  return h(
    'section',
    {},
    h('h2', {}, t('held')),
    h(
      'dl',
      { class: 'held' },
      row(t('visitName'), all.name),
      row(t('visitContact'), all.contact),
      row(t('gridName'), all.gridName),
      row(t('visitWhen'), all.when),
      row(t('visitAbout'), all.about),
      row(t('notes'), all.notes.join('\n')),
    ),
  )
}
