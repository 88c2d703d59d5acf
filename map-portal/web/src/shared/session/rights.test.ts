import { describe, expect, it } from 'vitest'
import { figureCodes, may, reaches, sightOf } from './rights'

function session(...grants: { role: string; areaCode?: string }[]) {
  return { username: 'u', displayName: 'U', grants }
}

describe('what somebody may see', () => {
  it('is nothing without a right', () => expect(sightOf(session())).toBe('nothing'))
  it('is nothing for a service account', () => expect(sightOf(session({ role: 'service' }))).toBe('nothing'))
  it('is areas for a volunteer', () => expect(sightOf(session({ role: 'volunteer', areaCode: 'T' }))).toBe('areas'))
  it('is figures for a leader', () => expect(sightOf(session({ role: 'leader', areaCode: 'C' }))).toBe('figures'))
  it('covers figures only where the role is held', () => {
    const both = session({ role: 'officer', areaCode: 'T1' }, { role: 'volunteer', areaCode: 'T2' })
    expect(figureCodes(both)).toEqual(['T1'])
  })
})

describe('what the police never reach', () => {
  it('is help for people, whatever else somebody holds', () => {
    const both = session({ role: 'police', areaCode: 'T1' }, { role: 'officer', areaCode: 'T1' })
    expect(may(both, 'getSupportFigures')).toBe(true)
    expect(reaches(both, 'getSupportFigures', 'listCampaigns')).toBe(false)
    expect(reaches(session({ role: 'officer', areaCode: 'T1' }), 'listCampaigns')).toBe(true)
  })
})
