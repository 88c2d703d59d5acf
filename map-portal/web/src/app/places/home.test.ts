import { describe, expect, it } from 'vitest'
import { homeOfRoles } from './home'

describe('where somebody begins', () => {
  it('is where an auditor has something to see', () => expect(homeOfRoles(['auditor'])).toBe('audit'))
  it('is where an inspector has something to do', () => expect(homeOfRoles(['inspector'])).toBe('inspections'))
  it('is one place for one role in several areas', () =>
    expect(homeOfRoles(['support-worker', 'support-worker'])).toBe('support'))
  it('is the first place for everybody else', () => {
    expect(homeOfRoles(['officer'])).toBeUndefined()
    expect(homeOfRoles(['officer', 'auditor'])).toBeUndefined()
    expect(homeOfRoles([])).toBeUndefined()
  })
})
