import { describe, expect, it } from 'vitest'
import { sha256, zeroBits } from './sha256'

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0')).join('')

describe('SHA-256', () => {
  it('gives what the standard gives, for texts of every length around a block', () => {
    expect(hex(sha256(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(sha256('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(hex(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    )
  })

  it('agrees with the one of the platform', async () => {
    for (let length = 40; length < 140; length++) {
      const text = 'x'.repeat(length)
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
      expect(hex(sha256(text))).toBe([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
    }
  })

  it('counts the zero bits at the beginning', () => {
    const text = [...Array(5000).keys()].map(String).find((each) => hex(sha256(each)).startsWith('00')) ?? ''
    expect(zeroBits(text)).toBeGreaterThanOrEqual(8)
    expect(zeroBits('abc')).toBe(0)
  })
})
