import { expect, it } from 'vitest'
import { carried, numberIn } from './numbers-given'

it('a printed address brings the number behind the hash', () => {
  expect(numberIn({ hash: '#718011514033', search: '' })).toBe('718011514033')
  expect(numberIn({ hash: '', search: '?ticket=718011514033' })).toBe('718011514033')
  for (const hash of ['', '#', '#71801151403', '#718011514033x', '#top']) expect(numberIn({ hash, search: '?lang=en' })).toBe('')
})

it('numbers are carried to one page, once', () => {
  carried.put({ number: '1', pin: '2' })
  expect(carried.take()).toEqual({ number: '1', pin: '2' })
  expect(carried.take()).toBeUndefined()
})
