import { expect, it, vi } from 'vitest'
import { gone, isOf } from './gone'

it('is told to all who listen, as long as they do', () => {
  const listener = vi.fn()
  const release = gone.subscribe(listener)
  gone.tell('/api/x/7/notes')
  release()
  gone.tell('/api/x/8')
  expect(listener.mock.calls).toEqual([['/api/x/7/notes']])
})

it('a part of something belongs to it, and to nothing whose name begins alike', () => {
  expect(isOf('https://linli.example/api/person/support-cases/7/notes?limit=1', '7')).toBe(true)
  expect(isOf('/api/person/support-cases/71', '7')).toBe(false)
})
