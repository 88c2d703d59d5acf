import { describe, expect, it } from 'vitest'
import { classBounds, classOf } from './classes'

describe('classes of counts', () => {
  it('are at most five, ascending, and end with the largest count', () => {
    const counts = Array.from({ length: 3000 }, (_, index) => 3 + Math.floor(index ** 1.5 / 800))
    const bounds = classBounds(counts)
    expect(bounds.length).toBeLessThanOrEqual(5)
    expect([...bounds].sort((a, b) => a - b)).toEqual(bounds)
    expect(bounds.at(-1)).toBe(Math.max(...counts))
  })

  it('are fewer where there are few different counts', () => {
    expect(classBounds([4, 4, 4])).toEqual([4])
    expect(classBounds([3, 4])).toEqual([3, 4])
    expect(classBounds([0, 0])).toEqual([])
  })

  it('hold every count in exactly one class', () => {
    expect([1, 3, 4, 10, 11, 99].map((count) => classOf(count, [3, 10, 50]))).toEqual([0, 0, 1, 1, 2, 2])
  })
})
