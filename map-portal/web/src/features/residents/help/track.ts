import { newKey, Refusal } from '../../../api/residents/call'
import { calls, type OwnCase } from '../../../api/residents/help-calls'
import { numberCalls } from '../../../api/residents/number-calls'
import { allData } from '../page/all-data'
import { button, h, messageLine, show } from '../page/dom'
import { field, twice } from '../page/fields'
import { frame, wordsOf } from '../page/frame'
import { askNumbers } from '../page/numbers'
import { ratingOf } from '../page/rating'
import { asPlanned } from './planned'
import { renewal } from './renew'
import { consentAsGiven, toConfirm, whoKnows } from './shared-with'
import { t, tracking } from './texts'

const PIN = /^(?!(\d)\1{7})\d{8}$/

/** Asks for number and PIN; what they open is kept in this page only. */
export function askTicket(note = '') {
  askNumbers({
    title: () => t('track'),
    hint: () => t('trackHint'),
    around: tracking,
    note,
    open: async (number, pin) => {
      const proof = await numberCalls.prove(number, pin)
      try {
        showCase({ proof, number, pin }, await calls.case(proof))
      } catch (error) {
        if (error instanceof Refusal && error.has('support-pin-first')) choosePin(proof)
        else throw error
      }
    },
  })
}

/** A PIN that only the resident knows, where an office printed the first one. */
function choosePin(proof: string) {
  const message = messageLine()
  let [first, second] = ['', '']
  const change = async () => {
    if (!PIN.test(first) || first !== second) {
      message.say(t('newPinBad'))
      return
    }
    try {
      await calls.changePin(proof, first)
      askTicket(t('pinChanged'))
    } catch (error) {
      message.say(wordsOf(error))
    }
  }
  const digits = { most: 8, inputmode: 'numeric', value: '' }
  const one = (value: string) => {
    first = value
  }
  const two = (value: string) => {
    second = value
  }
  show(
    t('pinFirst'),
    h('p', {}, t('pinFirstWhy')),
    field({ ...digits, id: 'new-pin', label: t('newPin'), change: one }),
    field({ ...digits, id: 'new-pin-again', label: t('newPinAgain'), change: two }),
    message.element,
    h('div', { class: 'buttons' }, button(t('changePin'), 'main', change)),
    frame(tracking, () => choosePin(proof)),
  )
}

type Step = (proof: string) => Promise<OwnCase>
export type Act = (step: Step, thanks: string) => Promise<void>

/** A case that is open, with the digits that opened it: in this page only. */
interface Opened {
  proof: string
  number: string
  pin: string
}

function showCase(opened: Opened, state: OwnCase, note = '') {
  const { proof } = opened
  const message = messageLine()
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (error instanceof Refusal && error.status === 403) askTicket(error.message || t('ended'))
      else message.say(wordsOf(error))
    }
  }
  const act: Act = (step, thanks) => guarded(async () => showCase(opened, await step(proof), thanks))
  const receipt = () => guarded(() => calls.receipt(proof, `linli-${state.number}.pdf`))
  show(
    state.headline,
    h('p', { class: 'hint' }, state.kindNames.join(' · '), ' · ', t('number'), ' ', state.number),
    message.element,
    asPlanned(state),
    toConfirm(act, state),
    whoKnows(state),
    consentAsGiven(state),
    state.consent && h('div', { class: 'buttons' }, button(t('receipt'), 'plain', receipt)),
    state.mayRate && rating(act, message.say),
    state.stars !== undefined && h('p', {}, t('rated', state.stars)),
    own(state),
    state.mayAddWords && more(act),
    state.mayRenew && renewal(act, state, message.say),
    state.mayWithdraw && withdrawal(act),
    allData(t('allData'), opened.number, opened.pin),
    h('p', { class: 'hint' }, t('leaveWhy')),
    h(
      'div',
      { class: 'buttons' },
      button(t('leave'), 'plain', () => askTicket()),
      button(t('changePin'), 'plain', () => choosePin(proof)),
    ),
    frame(tracking, () => act(calls.case, '')),
  )
  if (note) message.say(note)
}

function rating(act: Act, say: (text: string) => void) {
  const key = newKey()
  return ratingOf(say, (stars, words) =>
    act((proof) => calls.rate(proof, { stars, ...(words ? { words } : {}) }, key), t('rateSent')),
  )
}

function own({ words }: OwnCase) {
  if (words.length === 0) return null
  return h(
    'section',
    {},
    h('h2', {}, t('myWords')),
    words.map((each) => h('p', { class: 'words' }, each.words)),
  )
}

function more(act: Act) {
  const key = newKey()
  let words = ''
  const change = (value: string) => {
    words = value
  }
  return h(
    'section',
    {},
    h('h2', {}, t('add')),
    field({ id: 'more', label: t('addWords'), value: '', most: 4000, rows: 4, change }),
    button(t('add'), 'plain', async () => {
      if (words.trim()) await act((proof) => calls.words(proof, words.trim(), key), t('wordsSent'))
    }),
  )
}

/** Asked once more in place, with all that ends; then at once. */
function withdrawal(act: Act) {
  const key = newKey()
  const ends = (['withdrawRead', 'withdrawPartners', 'withdrawHelp', 'withdrawErase'] as const).map((each) =>
    h('li', {}, t(each)),
  )
  return h(
    'section',
    { class: 'withdrawal' },
    h('h2', {}, t('stop')),
    twice(
      t('withdraw'),
      [h('p', {}, h('strong', {}, t('withdrawWhat'))), h('ul', {}, ends), h('p', {}, t('withdrawAgain'))],
      t('withdrawYes'),
      t('withdrawNo'),
      () => act((proof) => calls.withdraw(proof, key), t('withdrawn')),
    ),
  )
}
