import { describe, expect, it } from 'vitest'
import { plainView, searchOf, viewOf } from './view-state'

describe('the address', () => {
  it('is empty for the plain view', () => {
    expect(searchOf(plainView)).toBe('')
    expect(viewOf('')).toMatchObject(plainView)
  })

  it('brings back the same view', () => {
    const view = viewOf(
      '?area=990102101000&from=2026-01-01&to=2026-04-01&category=debt&category=labour&level=RED&status=CLOSED&show=hot&unit=area&hide=lines&mark=hazards&mark=premises&opacity=40&step=week&table=0&lang=en',
    )
    expect(viewOf(searchOf(view))).toEqual(view)
    expect(view.categories).toEqual(['debt', 'labour'])
  })

  it('leaves out what makes no sense', () => {
    const view = viewOf('?area=<script>&from=2026-02-30&to=2026-01-01&level=PURPLE&show=everything&mark=people&opacity=900')
    expect(view).toMatchObject(plainView)
  })
})
