import '../resident/resident.css'
import { button, h, show } from '../resident/dom'
import { frame, wordsOf } from '../resident/frame'
import { numberCalls } from '../resident/number-calls'
import { ProofOfWork } from '../resident/proof-of-work'
import { language, setLanguage } from '../resident/words'
import type { Asking } from './asking'
import { calls, type SupportForm } from './calls'
import { askCheck } from './check'
import { askConsent } from './decide'
import { kept } from './draft'
import { askPartner } from './partner'
import { askKinds } from './start'
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
    start: () => askKinds(ask),
    who: () => askWho(ask),
    consent: () => askConsent(ask),
    check: () => askCheck(ask),
    again: (step) => () => void openForm(step),
  }
  return ask
}

const pages: Record<string, () => void> = {
  '/help/track': () => askTicket(),
  '/help/partner': () => askPartner(),
  '/help/visit': () => void askVisit(),
  '/help/visit/track': () => askVisitTicket(),
}

setLanguage(language(), () => t('title'))
const page = pages[location.pathname.replace(/\/$/, '')]
if (page) page()
else void openForm(askKinds)
