import { newKey, Refusal } from '../../../api/residents/call'
import { numberCalls } from '../../../api/residents/number-calls'
import { type CampaignForm, visitCalls } from '../../../api/residents/visit-calls'
import { day, language } from '../../../locales/resident-words'
import { button, h, messageLine, show } from '../page/dom'
import { field, tick } from '../page/fields'
import { type Around, frame, wordsOf } from '../page/frame'
import { showGiven } from '../page/given'
import { keptDraft } from '../page/kept-draft'
import { type Place, placeChooser } from '../page/places'
import { ProofOfWork } from '../page/proof-of-work'
import { t } from './texts'
import { askVisitTicket } from './visit-track'

interface Draft {
  name: string
  contact: string
  when: string
  about: string
  trail: Place[]
  key: string
}

const kept = keptDraft<Draft>('visit', () => ({ name: '', contact: '', when: '', about: '', trail: [], key: newKey() }))
const work = new ProofOfWork(numberCalls.challenge)

const visiting: Around = {
  title: () => t('visit'),
  links: () => [
    ['/help/visit/track', t('visitTrack')],
    ['/help', t('ask')],
  ],
}

/** The page behind the code on the notice: a household asks to be visited. */
export async function askVisit(note = '') {
  const code = new URLSearchParams(location.search).get('c')
  const again = () => void askVisit()
  if (!code) {
    show(t('visit'), h('p', {}, t('visitNone')), frame(visiting, again))
    return
  }
  show(t('visit'), h('p', { 'aria-live': 'polite' }, t('loading')))
  try {
    const form = await visitCalls.form(code)
    if (form.open) showForm(form, note)
    else show(form.title, h('p', {}, t('visitClosed', day(form.from), day(form.until))), frame(visiting, again))
  } catch (error) {
    show(t('visit'), h('p', { role: 'alert' }, wordsOf(error)), button(t('retry'), 'main', again), frame(visiting, again))
  }
}

function showForm(form: CampaignForm, note: string) {
  const draft = kept.load()
  const message = messageLine()
  let agreed = false
  if (form.proofOfWork) work.start().catch(() => undefined)
  const text = (name: 'name' | 'contact' | 'when' | 'about', most: number) => ({
    id: name,
    most,
    value: draft[name],
    change: (value: string) => {
      draft[name] = value
      kept.save(draft)
    },
  })
  const submit = async () => {
    const fault = faultOf(draft, agreed)
    if (fault) {
      message.say(fault)
      return
    }
    try {
      await work.sending(() => send(form, draft, message.say))
    } catch (error) {
      if (error instanceof Refusal && error.has('notice-changed')) await askVisit(t('noticeChanged'))
      else message.say(wordsOf(error))
    }
  }
  show(
    t('visit'),
    h('p', {}, t('visitIntro', form.title, day(form.from), day(form.until))),
    h('p', { class: 'notice words' }, form.notice),
    field({ ...text('name', 60), label: t('visitName') }),
    field({ ...text('contact', 120), label: t('visitContact') }),
    field({ ...text('when', 200), label: t('visitWhen'), hint: t('visitWhenHint') }),
    field({ ...text('about', 1000), label: t('visitAbout'), rows: 3 }),
    h('h2', {}, t('visitGrid')),
    placeChooser({
      trail: draft.trail,
      needed: (trail) => !trail.at(-1)?.isGrid,
      load: async (within) => (await visitCalls.form(form.code, within)).choices,
      change: (trail) => {
        draft.trail = trail
        kept.save(draft)
      },
      tell: message.say,
    }),
    tick('notice-read', t('noticeRead'), agreed, (on) => {
      agreed = on
    }),
    message.element,
    h('div', { class: 'buttons' }, button(t('send'), 'main', submit)),
    frame(visiting, () => void askVisit()),
  )
  if (note) message.say(note)
}

function faultOf(draft: Draft, agreed: boolean) {
  if (!draft.name.trim()) return t('nameNeeded')
  if (!draft.contact.trim()) return t('contactNeeded')
  if (!draft.when.trim()) return t('visitWhenNeeded')
  if (!draft.trail.at(-1)?.isGrid) return t('visitGridNeeded')
  return agreed ? null : t('noticeNeeded')
}

async function send(form: CampaignForm, draft: Draft, say: (text: string) => void) {
  say(t('checking'))
  const solved = form.proofOfWork ? await work.solved() : null
  say(t('sending'))
  const about = draft.about.trim()
  const { ticket, pin, receivedAt } = await visitCalls.ask(
    form.code,
    {
      name: draft.name.trim(),
      contact: draft.contact.trim(),
      grid: draft.trail.at(-1)?.code ?? '',
      when: draft.when.trim(),
      ...(about ? { about } : {}),
      language: language(),
      noticeVersion: form.noticeVersion,
      ...(solved ? { challenge: solved.challenge, solution: solved.solution } : {}),
    },
    draft.key,
  )
  kept.drop()
  showGiven({
    title: () => t('visitReceived'),
    number: ticket,
    pin,
    at: receivedAt,
    follow: '/help/visit/track',
    open: () => askVisitTicket(),
    around: visiting,
  })
}
