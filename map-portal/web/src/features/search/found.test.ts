import { describe, expect, it } from 'vitest'
import type { Area } from '../../api/types'
import { areasLike, asAsked, isNumber, neighbour, pagesLike, SHOWN } from './found'

function area(code: string, name: string, nameEn: string, gridCount = 1): Area {
  return { code, name, nameEn, level: 'town', childCount: 0, gridCount, bbox: [0, 0, 1, 1] }
}

const areas = [
  area('990102101201', '青石村', 'Qingshi Village'),
  area('990102101000', '青石镇', 'Qingshi Town', 200),
  area('990102102000', '白沙镇', 'Baisha Town', 150),
]
const codes = (asked: string) => areasLike(asAsked(asked), areas).map(({ code }) => code)

describe('what is found', () => {
  it('is an area by a part of its name in either language, or by its code', () => {
    expect(codes('青石')).toEqual(['990102101000', '990102101201'])
    expect(codes(' baisha ')).toEqual(['990102102000'])
    expect(codes('990102102')).toEqual(['990102102000'])
    expect(codes('02102')).toEqual([])
  })

  it('is a page by its name', () => {
    const pages = [
      { name: 'inbox', label: '待办', path: '/inbox' },
      { name: 'overdue', label: '超期', path: '/overdue' },
    ]
    expect(pagesLike('超', pages)).toEqual([{ group: 'pages', key: 'overdue', title: '超期', href: '/overdue' }])
  })

  it('is no more of one kind than fits', () => {
    const many = Array.from({ length: 40 }, (_, n) => area(`99${n}`, `村${n}`, `Village ${n}`))
    expect(areasLike('village', many)).toHaveLength(SHOWN)
  })
})

it('a matter is looked for by its number only, never by words', () => {
  expect(['990102101201-2026-0001', '9901', '990102101201-'].filter(isNumber)).toHaveLength(3)
  expect(['王小二', 'wang', '12', '138 0000', '2026年 噪音', 'a-b-c'].filter(isNumber)).toEqual([])
})

it('the choice goes round', () => {
  expect([neighbour(undefined, 1, 3), neighbour(undefined, -1, 3), neighbour(2, 1, 3), neighbour(0, -1, 3)]).toEqual([0, 2, 0, 2])
  expect(neighbour(0, 1, 0)).toBeUndefined()
})
