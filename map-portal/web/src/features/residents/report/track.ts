import { newKey, Refusal } from '../../../api/residents/call'
import { calls, type TicketState } from '../../../api/residents/report-calls'
import { day } from '../../../locales/resident-words'
import { allData } from '../page/all-data'
import { button, h, messageLine, show } from '../page/dom'
import { frame, wordsOf } from '../page/frame'
import { happened } from '../page/happened'
import { askNumbers } from '../page/numbers'
import { ratingOf } from '../page/rating'
import { type DraftPhoto, tokenOf } from './draft'
import { t, tracking } from './texts'
import { pictures } from './what'

/** The server may allow fewer, and then says so. */
const MOST_PHOTOS = 6

/** Asks for ticket and PIN; what they open is kept in this page only. */
export function askTicket(note = '') {
  askNumbers({
    title: () => t('trackTitle'),
    hint: () => t('trackHint'),
    number: () => t('ticket'),
    around: tracking,
    note,
    open: async (ticket, pin) => {
      const { proof, holder } = await calls.track(ticket, pin)
      // The code of a party opens what is held about them, and nothing of what others told.
      if (holder === 'PARTY') askTicket(t('partyCode'))
      else showTicket({ proof, number: ticket, pin }, await calls.ticket(proof))
    },
  })
}

type Step = (proof: string) => Promise<TicketState>

function showTicket(opened: { proof: string; number: string; pin: string }, state: TicketState, note = '') {
  const { proof } = opened
  const message = messageLine()
  const act = async (step: Step, thanks: string) => {
    try {
      showTicket(opened, await step(proof), thanks)
    } catch (error) {
      if (error instanceof Refusal && error.status === 403) askTicket(error.message)
      else message.say(wordsOf(error))
    }
  }
  show(
    state.headline,
    h('p', { class: `stage ${state.stage.toLowerCase().replaceAll('_', '-')}` }, state.category ?? ''),
    standing(state),
    views(state),
    state.mayAnswer && answer(state, act, message.say),
    state.mayRate && rating(act, message.say),
    state.stars !== undefined && h('p', {}, t('rated', state.stars)),
    happened(state.timeline),
    own(state),
    state.mayAddWords && more(act, message.say),
    message.element,
    allData(t('held'), opened.number, opened.pin),
    h('p', { class: 'hint' }, t('leaveWhy')),
    h(
      'div',
      { class: 'buttons' },
      button(t('leave'), 'plain', () => askTicket()),
    ),
    frame(tracking, async () => {
      await act((given) => calls.ticket(given), '')
    }),
  )
  if (note) message.say(note)
}

function standing(state: TicketState) {
  return h(
    'dl',
    {},
    h('dt', {}, t('nextThing')),
    h('dd', {}, state.next, state.nextBy && ` ${t('by', day(state.nextBy))}`),
    state.unit && h('dt', {}, t('unit')),
    state.unit && h('dd', {}, state.unit),
    state.unitContact && h('dt', {}, t('contact')),
    state.unitContact && h('dd', {}, state.unitContact),
    h('dt', {}, t('ticket')),
    h('dd', {}, state.ticket),
  )
}

function views(state: TicketState) {
  if (!state.staffView && !state.ownView) return null
  return h(
    'dl',
    { class: 'views' },
    state.staffView && h('dt', {}, t('staffView')),
    state.staffView && h('dd', {}, t(state.staffView)),
    state.ownView && h('dt', {}, t('myView')),
    state.ownView && h('dd', {}, t(state.ownView)),
  )
}

type Act = (step: Step, thanks: string) => Promise<void>

function answer(state: TicketState, act: Act, say: (text: string) => void) {
  const key = newKey()
  const reason = h('textarea', { id: 'reason', rows: 4, maxlength: 2000, 'aria-describedby': 'reason-hint' })
  const why = h(
    'div',
    { hidden: true },
    h('label', { for: 'reason' }, t('whyNot')),
    h('p', { class: 'hint', id: 'reason-hint' }, t('whyNotHint')),
    reason,
    button(t('sendAnswer'), 'main', async () => {
      if (!reason.value.trim()) {
        say(t('reasonNeeded'))
        return
      }
      await act((proof) => calls.result(proof, { view: 'NOT_SETTLED', reason: reason.value }, key), t('answered'))
    }),
  )
  return h(
    'section',
    { class: 'question' },
    h('h2', {}, t('settledQuestion')),
    h(
      'div',
      { class: 'buttons' },
      state.ownView !== 'SETTLED' &&
        button(t('yes'), 'main', () => act((proof) => calls.result(proof, { view: 'SETTLED' }, key), t('answered'))),
      button(t('no'), 'plain', () => {
        why.hidden = false
        reason.focus()
      }),
    ),
    why,
  )
}

function rating(act: Act, say: (text: string) => void) {
  const key = newKey()
  return ratingOf(say, (stars, said) =>
    act((proof) => calls.rating(proof, { stars, ...(said ? { words: said } : {}) }, key), t('answered')),
  )
}

function own(state: TicketState) {
  if (state.words.length === 0 && state.photos === 0) return null
  return h(
    'section',
    {},
    state.words.length > 0 && h('h2', {}, t('myWords')),
    state.words.map((each) => h('p', { class: 'words' }, h('time', { datetime: each.at }, day(each.at)), ' ', each.words)),
    state.photos > 0 && h('p', {}, t('photosSent', state.photos)),
  )
}

function more(act: Act, say: (text: string) => void) {
  const key = newKey()
  const holder: { photos: DraftPhoto[] } = { photos: [] }
  const text = h('textarea', { id: 'more', rows: 4, maxlength: 4000 })
  return h(
    'section',
    {},
    h('h2', {}, t('add')),
    h('label', { for: 'more' }, t('addWords')),
    text,
    pictures(holder, MOST_PHOTOS, say),
    button(t('add'), 'plain', async () => {
      if (!text.value.trim()) {
        text.focus()
        return
      }
      await act(async (proof) => {
        const photos: string[] = []
        for (const photo of holder.photos) photos.push(await tokenOf(photo, proof, () => calls.photo(photo.blob, null, proof)))
        return calls.words(proof, { words: text.value, photos }, key)
      }, t('added'))
    }),
  )
}
