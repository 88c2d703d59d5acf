import { language } from '../../../locales/resident-words'
import { button, h, messageLine, show } from '../page/dom'
import { frame } from '../page/frame'
import type { Draft, DraftPhoto } from './draft'
import { shrunk } from './photo'
import { reporting, t } from './texts'

/** The second step: kind, words, photos. */
export function askWhat(draft: Draft, back: () => void, next: () => void) {
  const again = () => askWhat(draft, back, next)
  const message = messageLine()
  const goOn = () => {
    if (draft.words.trim()) next()
    else message.say(t('wordsNeeded'))
  }
  show(
    t('what'),
    h('p', { class: 'step' }, t('step', 2, 3)),
    told(draft),
    kinds(draft),
    pictures(draft, draft.form.limits.photos, message.say),
    wish(draft),
    message.element,
    h('div', { class: 'buttons' }, button(t('back'), 'plain', back), button(t('next'), 'main', goOn)),
    frame(reporting, again),
  )
}

function told(draft: Draft) {
  const most = draft.form.limits.words
  const left = h('p', { class: 'hint', id: 'words-left' })
  const area = h('textarea', { id: 'words', rows: 7, maxlength: most, 'aria-describedby': 'words-hint words-left' })
  const count = () => {
    left.textContent = t('left', most - area.value.length)
  }
  area.value = draft.words
  area.addEventListener('input', () => {
    draft.words = area.value
    count()
  })
  count()
  return h(
    'div',
    {},
    h('label', { for: 'words' }, t('words')),
    h('p', { class: 'hint', id: 'words-hint' }, t('wordsHint')),
    area,
    left,
  )
}

function kinds(draft: Draft) {
  return h(
    'fieldset',
    {},
    h('legend', {}, t('category')),
    h(
      'div',
      { class: 'chips' },
      draft.form.categories.map((category) => {
        const choice = h('input', {
          type: 'radio',
          name: 'category',
          value: category.code,
          checked: draft.category === category.code,
        })
        choice.addEventListener('change', () => {
          draft.category = category.code
        })
        return h('label', { class: 'chip' }, choice, h('span', {}, language() === 'en' ? category.nameEn : category.name))
      }),
    ),
  )
}

/** Photos to choose, each shown as it will be sent; what is chosen is kept in the holder. */
export function pictures(holder: { photos: DraftPhoto[] }, most: number, say: (text: string) => void) {
  if (most === 0) return null
  const list = h('ul', { class: 'photos' })
  const input = h('input', { type: 'file', accept: 'image/*', class: 'hidden', id: 'photo', multiple: true })
  const add = h('label', { for: 'photo', class: 'button plain' }, t('addPhoto'))
  const draw = () => {
    list.replaceChildren(
      ...holder.photos.map((photo, i) => {
        const remove = () => {
          URL.revokeObjectURL(photo.address)
          holder.photos = holder.photos.filter((each) => each !== photo)
          draw()
        }
        return h(
          'li',
          {},
          h('img', { src: photo.address, alt: t('photoNumber', i + 1) }),
          h('button', { type: 'button', class: 'remove', 'aria-label': t('removePhoto', i + 1), onClick: remove }, '×'),
        )
      }),
    )
    add.hidden = holder.photos.length >= most
  }
  input.addEventListener('change', async () => {
    for (const file of [...(input.files ?? [])].slice(0, most - holder.photos.length)) {
      try {
        const blob = await shrunk(file)
        holder.photos.push({ blob, address: URL.createObjectURL(blob) })
      } catch {
        say(t('photoBad'))
      }
    }
    input.value = ''
    draw()
  })
  draw()
  return h('div', {}, h('h2', {}, t('photos', most)), h('p', { class: 'hint' }, t('photoWhy')), list, input, add)
}

function wish(draft: Draft) {
  const box = h('input', { type: 'checkbox', checked: draft.anonymous })
  box.addEventListener('change', () => {
    draft.anonymous = box.checked
  })
  return h('label', { class: 'check' }, box, h('span', {}, t('anonymous')))
}
