import { expect, it } from 'vitest'
import { nameIn } from './download'

it('takes the name in UTF-8 before the plain one', () => {
  expect(nameIn(`attachment; filename="ledger.xlsx"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.xlsx`)).toBe('\u53f0\u8d26.xlsx')
  expect(nameIn('attachment; filename="ledger.xlsx"')).toBe('ledger.xlsx')
  expect(nameIn(null)).toBeUndefined()
})
