import { describe, expect, it } from 'vitest'
import { beforeOf, toldOf } from './told'

describe('what an event of a key area says', () => {
  it('is the phase and the name of a figure', () =>
    expect(toldOf({ step: 'FIGURE', words: 'BEFORE 未整改的消防隐患' })).toEqual({ phase: 'BEFORE', words: '未整改的消防隐患' }))
  it('is the phase and the days of figures that were computed', () =>
    expect(toldOf({ step: 'FIGURE', words: 'AFTER 2026-08-24 - 2026-11-22' })).toEqual({
      phase: 'AFTER',
      days: ['2026-08-24', '2026-11-22'],
    }))
  it('is the verdict of a review and what was found', () =>
    expect(toldOf({ step: 'REVIEW', words: 'ON_TRACK: 按计划进行\n已做完一项' })).toEqual({
      verdict: 'ON_TRACK',
      words: '按计划进行\n已做完一项',
    }))
  it('is what somebody wrote, of every other step', () =>
    expect(toldOf({ step: 'LIST', words: 'BEFORE the rains' })).toEqual({ words: 'BEFORE the rains' }))
})

it('names the fields of a change', () =>
  expect(beforeOf('name: 老街\nproblem: 线路老化\n通道被占用')).toEqual([
    { field: 'name', value: '老街' },
    { field: 'problem', value: '线路老化' },
    { value: '通道被占用' },
  ]))
