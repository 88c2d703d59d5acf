/** An image of pixels for a repeated pattern; made here, so that nothing is fetched. */
export interface Pattern {
  width: number
  height: number
  data: Uint8Array
}

const SIZE = 8

function pattern(colour: string, isInk: (x: number, y: number) => number): Pattern {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const data = new Uint8Array(SIZE * SIZE * 4)
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) data.set([red ?? 0, green ?? 0, blue ?? 0, Math.round(255 * isInk(x, y))], (y * SIZE + x) * 4)
  }
  return { width: SIZE, height: SIZE, data }
}

/** Diagonal lines: withheld. */
export function hatch(colour: string): Pattern {
  return pattern(colour, (x, y) => [0.85, 0.3, 0, 0, 0, 0, 0, 0.3][(x + y) % SIZE] ?? 0)
}

/** Level lines: one class among others, where it is not told by its colour alone. */
export function stripes(colour: string): Pattern {
  return pattern(colour, (_, y) => [0.85, 0.3, 0, 0][y % 4] ?? 0)
}

/** Dots on a ground: no data. */
export function dots(colour: string): Pattern {
  return pattern(colour, (x, y) => (x % 4 < 1 && y % 4 < 1 ? 0.8 : 0.16))
}
