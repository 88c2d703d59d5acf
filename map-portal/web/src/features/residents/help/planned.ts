import type { OwnCase } from '../../../api/residents/help-calls'
import { day, moment } from '../../../locales/resident-words'
import { h } from '../page/dom'
import { t } from './texts'
import { noneSaid } from './told'

/** Who helps, when, and what was agreed. */
export function asPlanned(state: OwnCase) {
  return h(
    'div',
    {},
    h(
      'dl',
      {},
      state.worker && [h('dt', {}, t('worker')), h('dd', {}, state.worker)],
      state.office && [h('dt', {}, t('office')), h('dd', {}, state.office)],
    ),
    h(
      'section',
      { class: 'appointments' },
      h('h2', {}, t('appointments')),
      state.appointments.length === 0
        ? h('p', {}, t(noneSaid(state)))
        : h(
            'ul',
            { class: 'cards' },
            state.appointments.map(({ at, how }) => h('li', {}, h('strong', {}, moment(at)), ' ', t(how))),
          ),
    ),
    list(
      t('goals'),
      state.goals.map((goal) => h('li', { class: 'words' }, goal)),
    ),
    list(
      t('tasks'),
      state.tasks.map((task) =>
        h('li', { class: 'words' }, task.what, h('br'), t(task.who), ' · ', task.done ? t('done') : t('by', day(task.until))),
      ),
    ),
    list(
      t('aid'),
      state.aid.map((aid) => h('li', { class: 'words' }, h('time', {}, day(aid.date)), ' ', aid.kindName, ' ', aid.what)),
    ),
  )
}

function list(title: string, items: HTMLElement[]) {
  return items.length > 0 && h('section', {}, h('h2', {}, title), h('ul', { class: 'cards' }, items))
}
