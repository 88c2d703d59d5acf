import { button, h } from './dom'

interface Field {
  id: string
  label: string
  value: string
  most: number
  hint?: string
  rows?: number
  inputmode?: string
  autocomplete?: string
  change: (value: string) => void
}

/** One line, or several where `rows` is given, with its label and what helps to fill it in. */
export function field({ id, label, value, most, hint, rows, change, ...more }: Field) {
  const shared = { id, maxlength: most, 'aria-describedby': hint ? `${id}-hint` : undefined }
  const input = rows ? h('textarea', { ...shared, rows }) : h('input', { ...shared, autocomplete: 'off', ...more })
  input.value = value
  input.addEventListener('input', () => change(input.value))
  return h('div', {}, h('label', { for: id }, label), hint && h('p', { class: 'hint', id: `${id}-hint` }, hint), input)
}

interface Choice {
  value: string
  label: string
}

/** One of several, or some of several. */
export function choices(
  props: { name: string; legend: string; several?: boolean; hint?: string },
  all: Choice[],
  chosen: (value: string) => boolean,
  change: (value: string, on: boolean) => void,
) {
  return h(
    'fieldset',
    {},
    h('legend', {}, props.legend),
    props.hint && h('p', { class: 'hint' }, props.hint),
    h(
      'div',
      { class: 'chips' },
      all.map(({ value, label }) => {
        const box = h('input', {
          type: props.several ? 'checkbox' : 'radio',
          name: props.name,
          value,
          checked: chosen(value),
        })
        box.addEventListener('change', () => change(value, box.checked))
        return h('label', { class: 'chip' }, box, h('span', {}, label))
      }),
    ),
  )
}

/** Yes or no to one sentence. */
export function tick(id: string, label: string, on: boolean, change: (on: boolean) => void) {
  const box = h('input', { type: 'checkbox', id, checked: on })
  box.addEventListener('change', () => change(box.checked))
  return h('label', { class: 'check' }, box, h('span', {}, label))
}

/** A button that asks once more, in place, before it does what cannot be undone. */
export function twice(label: string, warning: (Node | string)[], confirm: string, no: string, work: () => Promise<void>) {
  const first = button(label, 'plain', () => {
    first.hidden = true
    asked.hidden = false
    asked.focus()
  })
  const back = () => {
    asked.hidden = true
    first.hidden = false
    first.focus()
  }
  const asked: HTMLElement = h(
    'div',
    { class: 'warning', hidden: true, tabindex: -1, role: 'group' },
    warning,
    h('div', { class: 'buttons' }, graveButton(confirm, work), button(no, 'plain', back)),
  )
  return h('div', { class: 'twice' }, first, asked)
}

function graveButton(label: string, work: () => Promise<void>) {
  const element = button(label, 'plain', work)
  element.classList.add('grave')
  return element
}
