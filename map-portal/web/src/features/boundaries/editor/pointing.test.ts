import { describe, expect, it } from 'vitest'
import { Pointing, REACH_OF_FINGER, REACH_OF_POINTER } from './pointing'

describe('pointing', () => {
  it('gives a finger a longer reach than a pointer', () => {
    const pointing = new Pointing()
    expect(pointing.reachOfClick({ timeStamp: 50, detail: 1 })).toBe(REACH_OF_POINTER)
    pointing.touch({ timeStamp: 100 })
    expect(pointing.reachOfClick({ timeStamp: 400, detail: 1 })).toBe(REACH_OF_FINGER)
    expect(pointing.reachOfClick({ timeStamp: 450, detail: 1, pointerType: 'mouse' })).toBe(REACH_OF_POINTER)
    expect(pointing.reachOfClick({ timeStamp: 5000, detail: 1 })).toBe(REACH_OF_POINTER)
  })

  it('means no place by the second click of a double click', () => {
    expect(new Pointing().reachOfClick({ timeStamp: 0, detail: 2 })).toBeUndefined()
  })

  it('means no place by the click that ends taking a corner in hand, and by no other', () => {
    const pointing = new Pointing()
    pointing.down(true)
    expect(pointing.reachOfClick({ timeStamp: 0 })).toBeUndefined()
    expect(pointing.reachOfClick({ timeStamp: 0 })).toBe(REACH_OF_POINTER)
    pointing.down(true)
    // Dragged away: no click came.
    pointing.down(false)
    expect(pointing.reachOfClick({ timeStamp: 0 })).toBe(REACH_OF_POINTER)
  })
})
