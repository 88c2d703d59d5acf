import './report.css'
import { calls, Refusal } from './calls'
import { askCheck } from './check'
import { button, h, show } from './dom'
import { Draft } from './draft'
import { frame, words } from './frame'
import { showGiven } from './given'
import { language, setLanguage, t } from './texts'
import { askTicket } from './track'
import { askWhat } from './what'
import { askWhere } from './where'

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
    const check = () => askCheck(draft, what, where, showGiven)
    where(note)
  } catch (error) {
    show(t('title'), h('p', { role: 'alert' }, words(error)), button(t('retry'), 'main', report), frame('report', report))
  }
}

setLanguage(language())
if (location.pathname.replace(/\/$/, '') === '/report/track') askTicket()
else void report()
