import { day } from '../../../locales/resident-words'
import { h } from './dom'
import { say } from './texts'

/** What happened, in the order it did. */
export function happened(events: { at: string; text: string }[]) {
  if (events.length === 0) return null
  return h(
    'section',
    {},
    h('h2', {}, say('timeline')),
    h(
      'ol',
      { class: 'timeline' },
      events.map((event) => h('li', {}, h('time', { datetime: event.at }, day(event.at)), ' ', event.text)),
    ),
  )
}
