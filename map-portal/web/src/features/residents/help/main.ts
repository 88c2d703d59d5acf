import '../page/resident.css'
import { calls, type SupportForm } from '../../../api/residents/help-calls'
import { numberCalls } from '../../../api/residents/number-calls'
import { language, setLanguage } from '../../../locales/resident-words'
import { button, h, show } from '../page/dom'
import { frame, wordsOf } from '../page/frame'
import { numberIn } from '../page/numbers-given'
import { ProofOfWork } from '../page/proof-of-work'
import type { Asking } from './asking'
import { askCheck } from './check'
import { askConsent } from './decide'
import { kept } from './draft'
import { askPartner } from './partner'
import { askKinds } from './start'
import { noteStep, type Step, stepOf } from './steps'
import { asking, t } from './texts'
import { askTicket } from './track'
import { askVisit } from './visit'
import { askVisitTicket } from './visit-track'
import { askWho } from './who'

/** Opens a step of the request with the form as it is now, in the reader's language. */
async function openForm(step: (ask: Asking) => void) {
  show(t('title'), h('p', { 'aria-live': 'polite' }, t('loading')))
  try {
    const given = new URLSearchParams(location.search).get('area')
    const form = await calls.form(given ?? undefined).catch(() => calls.form())
    const ask = begun(form)
    if (form.proofOfWork) ask.work.start().catch(() => undefined)
    step(ask)
  } catch (error) {
    const again = () => openForm(step)
    show(t('title'), h('p', { role: 'alert' }, wordsOf(error)), button(t('retry'), 'main', again), frame(asking, again))
  }
}

const work = new ProofOfWork(numberCalls.challenge)

function begun(form: SupportForm): Asking {
  const draft = kept.load()
  if (form.place && draft.trail.length === 0) {
    draft.trail = [form.place]
    draft.placeGiven = true
  }
  const ask: Asking = {
    draft,
    form,
    work,
    keep: () => kept.save(draft),
    forget: () => {
      kept.drop()
      void openForm(askKinds)
    },
    start: () => stepTo('start', ask),
    who: () => stepTo('who', ask),
    consent: () => stepTo('consent', ask),
    check: () => stepTo('check', ask),
    again: (step) => () => void openForm(step),
    sent: () => {
      current = undefined
    },
  }
  current = ask
  return ask
}

/** The request that is being made in this window. */
let current: Asking | undefined

const shown: Record<Step, (ask: Asking) => void> = { start: askKinds, who: askWho, consent: askConsent, check: askCheck }

function stepTo(step: Step, ask: Asking) {
  noteStep(step)
  shown[step](ask)
}

const pages: Record<string, () => void> = {
  '/help/track': () => askTicket(),
  '/help/partner': () => askPartner(),
  '/help/visit': () => void askVisit(),
  '/help/visit/track': () => askVisitTicket(),
}

/** Also after Back and Forward: the page of the address, or the step of the request. */
function open() {
  const page = pages[location.pathname.replace(/\/$/, '')]
  if (page) page()
  else if (current) shown[stepOf(history.state)](current)
  else void openForm(askKinds)
}

setLanguage(language(), () => t('title'))
// A receipt from before leads here with its number.
if (location.pathname === '/help' && numberIn(location)) history.replaceState(null, '', `/help/track#${numberIn(location)}`)
else history.replaceState({ step: 'start' }, '')
window.addEventListener('popstate', () => {
  if (location.pathname.startsWith('/help')) open()
  else location.reload()
})
open()
