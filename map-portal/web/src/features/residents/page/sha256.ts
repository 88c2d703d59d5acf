// SHA-256 (FIPS 180-4) over short ASCII texts, at once: crypto.subtle answers later each time, which costs more than the sum.
const K = new Uint32Array(64)
const START = new Uint32Array(8)

/** The first bits of the fractional parts of roots of the first primes, as the standard has them. */
function fill() {
  const fraction = (x: number) => ((x - Math.floor(x)) * 2 ** 32) >>> 0
  let found = 0
  for (let n = 2; found < 64; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (!prime) continue
    if (found < 8) START[found] = fraction(n ** (1 / 2))
    K[found++] = fraction(n ** (1 / 3))
  }
}
fill()

const W = new Uint32Array(64)
const rotate = (x: number, n: number) => (x >>> n) | (x << (32 - n))

/** The 64 words that a block of 64 bytes is spread over. */
function spread(bytes: Uint8Array, from: number) {
  const view = new DataView(bytes.buffer, from, 64)
  for (let i = 0; i < 16; i++) W[i] = view.getUint32(4 * i)
  for (let i = 16; i < 64; i++) {
    const a = W[i - 15] ?? 0
    const b = W[i - 2] ?? 0
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
    W[i] = (W[i - 16] ?? 0) + s0 + (W[i - 7] ?? 0) + s1
  }
}

function block(bytes: Uint8Array, from: number, state: Uint32Array) {
  spread(bytes, from)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, last = 0] = state
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (last + s1 + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + (W[i] ?? 0)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    last = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const added = [a, b, c, d, e, f, g, last]
  for (let i = 0; i < 8; i++) state[i] = (state[i] ?? 0) + (added[i] ?? 0)
}

/** The eight words of the hash. */
export function sha256(ascii: string): Uint32Array {
  const length = ascii.length
  const bytes = new Uint8Array(((length + 8) >> 6) * 64 + 64)
  for (let i = 0; i < length; i++) bytes[i] = ascii.charCodeAt(i)
  bytes[length] = 0x80
  new DataView(bytes.buffer).setUint32(bytes.length - 4, length * 8)
  const state = START.slice()
  for (let from = 0; from < bytes.length; from += 64) block(bytes, from, state)
  return state
}

/** How many zero bits the hash begins with. */
export function zeroBits(ascii: string): number {
  let bits = 0
  for (const word of sha256(ascii)) {
    bits += Math.clz32(word)
    if (word !== 0) return bits
  }
  return bits
}
