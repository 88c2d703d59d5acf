import { newKey, Refusal } from '../../../api/residents/call'
import { numberCalls } from '../../../api/residents/number-calls'
import { calls, type VolunteerForm } from '../../../api/residents/volunteer-calls'
import { language } from '../../../locales/resident-words'
import { button, h, messageLine, show } from '../page/dom'
import { choices, field, tick } from '../page/fields'
import { frame, wordsOf } from '../page/frame'
import { showGiven } from '../page/given'
import { keptDraft } from '../page/kept-draft'
import { type Place, placeChooser } from '../page/places'
import { ProofOfWork } from '../page/proof-of-work'
import { registering, t } from './texts'

interface Draft {
  name: string
  phone: string
  words: string
  work: string[]
  trail: Place[]
  key: string
}

const kept = keptDraft<Draft>('volunteer', () => ({ name: '', phone: '', words: '', work: [], trail: [], key: newKey() }))
const work = new ProofOfWork(numberCalls.challenge)

/** Asks for no more than the work needs: a name, a telephone number, where, and what somebody likes to do. */
export async function askRegistration(note = '') {
  show(t('title'), h('p', { 'aria-live': 'polite' }, t('loading')))
  try {
    const given = new URLSearchParams(location.search).get('area')
    const form = await calls.form(given ?? undefined).catch(() => calls.form())
    if (form.proofOfWork) work.start().catch(() => undefined)
    showForm(form, note)
  } catch (error) {
    const again = () => void askRegistration()
    show(t('title'), h('p', { role: 'alert' }, wordsOf(error)), button(t('retry'), 'main', again), frame(registering, again))
  }
}

interface Said {
  adult: boolean
  agreed: boolean
}

function showForm(form: VolunteerForm, note: string) {
  const draft = kept.load()
  if (form.place && draft.trail.length === 0) draft.trail = [form.place]
  const said: Said = { adult: false, agreed: false }
  const message = messageLine()
  const text = (name: 'name' | 'phone' | 'words', most: number) => ({
    id: name,
    most,
    value: draft[name],
    change: (value: string) => {
      draft[name] = value
      kept.save(draft)
    },
  })
  const submit = async () => {
    const fault = faultOf(form, draft, said)
    if (fault) {
      message.say(fault)
      return
    }
    try {
      await work.sending(() => send(form, draft, message.say))
    } catch (error) {
      if (error instanceof Refusal && error.has('notice-changed')) await askRegistration(t('noticeChanged'))
      else message.say(wordsOf(error))
    }
  }
  show(
    t('title'),
    h('p', {}, t('intro')),
    field({ ...text('name', 60), label: t('name') }),
    field({ ...text('phone', 30), label: t('phone'), hint: t('phoneHint'), inputmode: 'tel' }),
    workToChoose(form, draft),
    field({ ...text('words', 500), label: t('words'), hint: t('wordsHint'), rows: 3 }),
    h('h2', {}, t('place')),
    placeChooser({
      trail: draft.trail,
      needed: (trail) => trail.length === 0,
      load: async (within) => (await calls.form(within)).choices,
      change: (trail) => {
        draft.trail = trail
        kept.save(draft)
      },
      tell: message.say,
    }),
    tick('adult', t('adult', form.leastAge), said.adult, (on) => {
      said.adult = on
    }),
    h('section', { class: 'notice' }, h('h2', {}, t('notice')), h('p', { class: 'words' }, form.notice)),
    tick('notice-read', t('noticeRead'), said.agreed, (on) => {
      said.agreed = on
    }),
    message.element,
    h('div', { class: 'buttons' }, button(t('send'), 'main', submit)),
    frame(registering, () => void askRegistration()),
  )
  if (note) message.say(note)
}

function workToChoose(form: VolunteerForm, draft: Draft) {
  return choices(
    { name: 'work', legend: t('work'), several: true },
    form.work.map(({ code, name }) => ({ value: code, label: name })),
    (code) => draft.work.includes(code),
    (code, on) => {
      draft.work = [...draft.work.filter((each) => each !== code), ...(on ? [code] : [])]
      kept.save(draft)
    },
  )
}

function faultOf(form: VolunteerForm, draft: Draft, said: Said) {
  if (!draft.name.trim()) return t('nameNeeded')
  if (!draft.phone.trim()) return t('phoneNeeded')
  if (draft.work.length === 0) return t('workNeeded')
  if (draft.trail.length === 0) return t('placeNeeded')
  if (!said.adult) return t('adultNeeded', form.leastAge)
  return said.agreed ? null : t('noticeNeeded')
}

async function send(form: VolunteerForm, draft: Draft, say: (text: string) => void) {
  say(t('checking'))
  const solved = form.proofOfWork ? await work.solved() : null
  say(t('sending'))
  const words = draft.words.trim()
  const { ticket, pin, receivedAt } = await calls.register(
    {
      name: draft.name.trim(),
      phone: draft.phone.trim(),
      place: draft.trail.at(-1)?.code ?? '',
      work: draft.work,
      ...(words ? { words } : {}),
      language: language(),
      adult: true,
      noticeVersion: form.noticeVersion,
      ...(solved ? { challenge: solved.challenge, solution: solved.solution } : {}),
    },
    draft.key,
  )
  kept.drop()
  showGiven({
    title: () => t('received'),
    number: ticket,
    pin,
    at: receivedAt,
    follow: '/volunteer/track',
    around: registering,
  })
}
