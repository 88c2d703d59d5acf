import '../page/resident.css'
import { Refusal } from '../../../api/residents/call'
import { type Door, opened } from '../../../api/residents/doors'
import { day, language, moment, setLanguage } from '../../../locales/resident-words'
import { button, h, messageLine, show } from '../page/dom'
import { frame, wordsOf } from '../page/frame'
import { askNumbers } from '../page/numbers'
import { held, reads } from './held'
import { ask, asked } from './requests'
import { around, t } from './texts'

function askWho(note = '') {
  askNumbers({
    title: () => t('title'),
    hint: () => t('hint'),
    around,
    note,
    open: async (number, pin) => showData(await opened(number, pin)),
  })
}

async function showData(door: Door, note = '') {
  const data = await door.held()
  const message = messageLine()
  const again = (said = '') => guarded(() => showData(door, said))
  const guarded = async (step: () => Promise<unknown>) => {
    try {
      await step()
    } catch (error) {
      if (error instanceof Refusal && error.status === 403) askWho(t('ended'))
      else message.say(wordsOf(error))
    }
  }
  const keep = (file: () => Promise<void>) => () =>
    guarded(async () => {
      await file()
      message.say(t('downloaded'))
    })
  show(
    t('heading'),
    h('p', { class: 'hint' }, t('number'), ' ', data.number, ' · ', t('asOf', moment(data.asOf))),
    message.element,
    asked(data.requests),
    held(data),
    reads(data),
    h(
      'section',
      {},
      h('h2', {}, t('take')),
      h('div', { class: 'buttons' }, button(t('pdf'), 'plain', keep(door.pdf)), button(t('json'), 'plain', keep(door.json))),
    ),
    ask(message.say, (kind, words, key) =>
      guarded(async () => {
        const dueOn = await door.ask(kind, words, key)
        await showData(door, t('sent', day(dueOn)))
      }),
    ),
    data.complaint && h('p', { class: 'notice' }, data.complaint),
    h('p', { class: 'hint' }, t('leaveWhy')),
    h(
      'div',
      { class: 'buttons' },
      button(t('leave'), 'plain', () => askWho()),
    ),
    frame(around, () => again()),
  )
  if (note) message.say(note)
}

setLanguage(language(), () => t('title'))
askWho()
