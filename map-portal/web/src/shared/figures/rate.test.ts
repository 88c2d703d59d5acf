import { describe, expect, it } from 'vitest'
import { rateOf } from './rate'

describe('a rate per 1,000 households', () => {
  it('has the bounds of the exact Poisson limits to within a hundredth of a matter', () => {
    // Exact limits of 10 are 4.795 and 18.390, of 100 81.364 and 121.627 (chi-square quantiles).
    expect(rateOf(10, 1000)).toEqual({ value: 10, low: expect.closeTo(4.79, 1), high: expect.closeTo(18.39, 1) })
    expect(rateOf(100, 1000)).toEqual({ value: 100, low: expect.closeTo(81.36, 1), high: expect.closeTo(121.63, 1) })
  })

  it('is of the households, not of the place', () => {
    expect(rateOf(30, 600)?.value).toBeCloseTo(50)
    expect(rateOf(30, 6000)?.value).toBeCloseTo(5)
  })

  it('is not given of few matters, nor where households are not known or there are none', () => {
    expect(rateOf(9, 1000)).toBeUndefined()
    expect(rateOf(30, undefined)).toBeUndefined()
    expect(rateOf(30, 0)).toBeUndefined()
  })
})
