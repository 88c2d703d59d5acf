import type { Group, Held, Read } from '../../../api/residents/doors'
import { moment } from '../../../locales/resident-words'
import { h } from '../page/dom'
import { t } from './texts'

const FIRST_READS = 10

/** What is held, group by group: the content, and beside it why, until when and for whom. */
export function held(data: Held) {
  const groups = data.groups.filter((group) => group.fields.length > 0)
  if (groups.length === 0) return h('p', {}, t('nothingHeld'))
  return groups.map((group) => h('section', { class: 'group' }, h('h2', {}, group.title), fields(group), reasons(group)))
}

function fields(group: Group) {
  return h(
    'dl',
    { class: 'held' },
    group.fields.flatMap((field) => [h('dt', {}, field.label), h('dd', { class: 'words' }, field.value || t('empty'))]),
  )
}

function reasons(group: Group) {
  return h(
    'dl',
    { class: 'reasons' },
    h('dt', {}, t('why')),
    h('dd', {}, group.purpose),
    h('dt', {}, t('until')),
    h('dd', {}, group.until),
    h('dt', {}, t('recipients')),
    h('dd', {}, group.recipients),
    h('dt', {}, t('basis')),
    h('dd', {}, group.basis),
  )
}

/** Who looked: the role, never a name. */
export function reads(data: Held) {
  const [first, rest] = [data.reads.slice(0, FIRST_READS), data.reads.slice(FIRST_READS)]
  return h(
    'section',
    {},
    h('h2', {}, t('reads')),
    h('p', { class: 'hint' }, t('readsWhy')),
    data.reads.length === 0 ? h('p', {}, t('noReads')) : h('ol', { class: 'timeline reads' }, first.map(read)),
    rest.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, t('olderReads', rest.length)),
        h('ol', { class: 'timeline reads', start: FIRST_READS + 1 }, rest.map(read)),
      ),
    data.moreReads && h('p', {}, t('moreReads')),
  )
}

function read(each: Read) {
  return h(
    'li',
    {},
    h('time', { datetime: each.at }, moment(each.at)),
    ' ',
    h('strong', {}, each.by),
    ' ',
    each.what,
    each.purpose && h('span', { class: 'hint' }, ' ', t('purpose', each.purpose)),
  )
}
