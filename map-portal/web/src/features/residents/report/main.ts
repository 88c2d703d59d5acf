import '../page/resident.css'
import { Refusal } from '../../../api/residents/call'
import { calls, type Ticket } from '../../../api/residents/report-calls'
import { language, setLanguage } from '../../../locales/resident-words'
import { button, h, show } from '../page/dom'
import { frame, wordsOf } from '../page/frame'
import { showGiven } from '../page/given'
import { askCheck } from './check'
import { Draft } from './draft'
import { reporting, t } from './texts'
import { askTicket } from './track'
import { askWhat } from './what'
import { askWhere } from './where'

function given({ ticket, pin, receivedAt, publicly }: Ticket) {
  showGiven({
    title: () => t('received'),
    number: ticket,
    pin,
    at: receivedAt,
    follow: '/report/track',
    open: () => askTicket(),
    note: publicly.explanation,
    around: reporting,
  })
}

async function report() {
  const asked = new URLSearchParams(location.search)
  const grid = asked.get('grid')
  const area = asked.get('area')
  show(t('title'), h('p', { 'aria-live': 'polite' }, t('loading')))
  let note = ''
  try {
    const form = await calls.form(grid ? { grid } : area ? { area } : {}).catch((error) => {
      if (!(error instanceof Refusal) || error.status !== 404) throw error
      note = t('placeUnknown')
      return calls.form({})
    })
    const draft = new Draft(form)
    // Solved while somebody writes; a failure shows when it is needed.
    if (form.proofOfWork) draft.work.start().catch(() => undefined)
    const where = (said = '') => askWhere(draft, what, said)
    const what = () => askWhat(draft, where, check)
    const check = () => askCheck(draft, what, where, given)
    where(note)
  } catch (error) {
    show(t('title'), h('p', { role: 'alert' }, wordsOf(error)), button(t('retry'), 'main', report), frame(reporting, report))
  }
}

// Another page was opened in this window before: Back opens the one of the address.
window.addEventListener('popstate', () => location.reload())
setLanguage(language(), () => t('title'))
if (location.pathname.replace(/\/$/, '') === '/report/track') askTicket()
else void report()
