import { calls, type Ticket } from '../../../api/residents/report-calls'
import { language } from '../../../locales/resident-words'
import { button, h, messageLine, show } from '../page/dom'
import { frame, wordsOf } from '../page/frame'
import { type Draft, placeName, tokenOf } from './draft'
import { reporting, t } from './texts'

/** The third step: what others will see, what the handlers will see, and sending. */
export function askCheck(draft: Draft, back: () => void, where: () => void, done: (ticket: Ticket) => void) {
  const again = () => askCheck(draft, back, where, done)
  const message = messageLine()
  const submit = async () => {
    try {
      done(await draft.work.sending(() => send(draft, message.say)))
    } catch (error) {
      message.say(wordsOf(error))
    }
  }
  show(
    t('check'),
    h('p', { class: 'step' }, t('step', 3, 3)),
    h(
      'section',
      { class: 'publicly' },
      h('h2', {}, t('othersSee')),
      h('p', {}, h('strong', {}, t('nothing'))),
      h('p', {}, draft.form.publicly.explanation),
    ),
    h('section', {}, h('h2', {}, t('handlersSee')), summary(draft), button(t('change'), 'plain', where)),
    message.element,
    h('div', { class: 'buttons' }, button(t('back'), 'plain', back), button(t('send'), 'main', submit)),
    frame(reporting, again),
  )
}

function summary(draft: Draft) {
  const category = draft.form.categories.find((each) => each.code === draft.category)
  const place = draft.position
    ? t('position', `${draft.position.lon.toFixed(5)}, ${draft.position.lat.toFixed(5)}`)
    : draft.place
      ? placeName(draft.place)
      : ''
  return h(
    'dl',
    {},
    h('dt', {}, t('place')),
    h('dd', {}, place, draft.addressWords && h('br'), draft.addressWords),
    h('dt', {}, t('what')),
    h('dd', {}, category ? (language() === 'en' ? category.nameEn : category.name) : t('noCategory')),
    h('dd', { class: 'words' }, draft.words),
    draft.anonymous && h('dd', {}, t('anonymous')),
    draft.photos.length > 0 && h('dd', {}, t('photoCount', draft.photos.length)),
  )
}

async function send(draft: Draft, say: (text: string) => void): Promise<Ticket> {
  say(t('checking'))
  const needed = draft.form.proofOfWork || draft.photos.length > 0
  const solved = needed ? await draft.work.solved() : null
  const photos: string[] = []
  for (const [i, photo] of draft.photos.entries()) {
    say(t('uploading', i + 1))
    photos.push(await tokenOf(photo, solved?.challenge ?? '', () => calls.photo(photo.blob, solved)))
  }
  say(t('sending'))
  const position = draft.position
  return calls.report(
    {
      words: draft.words.trim(),
      language: language(),
      anonymous: draft.anonymous,
      photos,
      ...(draft.category ? { category: draft.category } : {}),
      ...(draft.addressWords.trim() ? { addressWords: draft.addressWords.trim() } : {}),
      ...(position ? { position: [position.lon, position.lat] } : draft.place ? { grid: draft.place.code } : {}),
      ...(solved ? { challenge: solved.challenge, solution: solved.solution } : {}),
    },
    draft.key,
  )
}
