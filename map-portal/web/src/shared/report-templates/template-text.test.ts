import { describe, expect, it } from 'vitest'
import type { ReportNames } from '../../api/types'
import { meaningOf, partsOf, viewOf } from './template-text'

const names: ReportNames = {
  texts: [{ name: 'area', meaning: 'Name of the area' }],
  figures: [
    { name: 'disputes.received', meaning: 'Received', compared: true },
    { name: 'promises.overdue', meaning: 'Overdue', compared: false },
  ],
  views: [{ name: 'disputes.by-area', meaning: 'By area', shapes: ['table', 'map'] }],
}

describe('the text of a template', () => {
  it('is what its lines begin with', () => {
    expect(partsOf('# {{area}}: week\r\n\n## One\n- a\nplain\n[map disputes.by-area]\n[map]')).toEqual([
      { kind: 'title', pieces: [{ name: 'area' }, { words: ': week' }] },
      { kind: 'heading', pieces: [{ words: 'One' }] },
      { kind: 'item', pieces: [{ words: 'a' }] },
      { kind: 'text', pieces: [{ words: 'plain' }] },
      { kind: 'view', shape: 'map', name: 'disputes.by-area' },
      { kind: 'odd', words: '[map]' },
    ])
  })

  it('names what there is, and compares only what is known of former periods', () => {
    expect(meaningOf('area', names)).toEqual({ meaning: 'Name of the area' })
    expect(meaningOf('disputes.received', names)).toEqual({ meaning: 'Received' })
    expect(meaningOf('disputes.received.change-last-year', names)).toEqual({
      meaning: 'Received',
      comparison: 'change-last-year',
    })
    expect(meaningOf('promises.overdue.change', names)).toBeUndefined()
    expect(meaningOf('disputes.recieved', names)).toBeUndefined()
  })

  it('shows a view only in the shapes it has', () => {
    expect(viewOf('map', 'disputes.by-area', names)).toBe('By area')
    expect(viewOf('chart', 'disputes.by-area', names)).toBeUndefined()
  })
})
