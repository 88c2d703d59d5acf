import { moment } from '../../../locales/resident-words'
import { h } from './dom'

const SVG = 'http://www.w3.org/2000/svg'

/** What somebody reads about another stands under their own name and the time, on the screen and on paper. Drawn: no style is needed. */
export function marked(reader: string, content: HTMLElement): HTMLElement {
  const pattern = node('pattern', {
    id: 'reader-mark',
    width: '240',
    height: '110',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(-18)',
  })
  pattern.append(text(46, reader), text(68, moment(new Date().toISOString())))
  const drawing = node('svg', { class: 'watermark', 'aria-hidden': 'true', focusable: 'false' })
  drawing.append(pattern, node('rect', { width: '100%', height: '100%', fill: 'url(#reader-mark)' }))
  const framed = h('div', { class: 'marked' }, content)
  framed.append(drawing)
  return framed
}

function text(y: number, words: string) {
  const line = node('text', { x: '8', y: String(y) })
  line.textContent = words
  return line
}

function node(name: string, attributes: Record<string, string>) {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}
