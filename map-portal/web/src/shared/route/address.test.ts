import { beforeEach, expect, it, vi } from 'vitest'

const visited: string[] = []
let popped: () => void = () => undefined

beforeEach(() => {
  vi.resetModules()
  visited.length = 0
  const location = { pathname: '/support/new', search: '' }
  const show = (_: unknown, __: string, address: string) => {
    location.pathname = address
    visited.push(address)
  }
  vi.stubGlobal('window', {
    location,
    history: { pushState: show, replaceState: show },
    addEventListener: (_: string, listener: () => void) => {
      popped = listener
    },
  })
})

it('asks once before something half written is left, and stays where the answer is no', async () => {
  const { goTo, guardLeaving, onAddress } = await import('./address')
  const told = vi.fn()
  onAddress(told)
  let answer = false
  const asked = vi.fn(() => answer)
  guardLeaving(asked)
  goTo('/support')
  expect(visited).toEqual([])
  window.location.pathname = '/support'
  popped()
  expect(visited).toEqual(['/support/new'])
  expect(told).not.toHaveBeenCalled()
  answer = true
  goTo('/support')
  goTo('/matters')
  expect(visited).toEqual(['/support/new', '/support', '/matters'])
  expect(asked).toHaveBeenCalledTimes(3)
})

it('asks nobody where nothing was begun, or it was sent', async () => {
  const { goTo, guardLeaving } = await import('./address')
  const asked = vi.fn(() => false)
  guardLeaving(asked)()
  goTo('/support')
  expect(visited).toEqual(['/support'])
  expect(asked).not.toHaveBeenCalled()
})
