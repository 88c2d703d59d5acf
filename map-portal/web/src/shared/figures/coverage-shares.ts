/** Upper bounds of the classes of a share that is seen, ascending; the last one is the whole. At most five. */
export const shareBounds = [0.2, 0.4, 0.6, 0.8, 1] as const

/** What a grid is drawn as: the number of its class from 0, nothing seen, or no data. */
export type Shade = number | 'zero' | 'nodata'

/** A share of 0 is somebody's absence and drawn as such; a negative one says that nothing can be said. */
export function shadeOf(share: number): Shade {
  if (share < 0) return 'nodata'
  if (share === 0) return 'zero'
  const index = shareBounds.findIndex((bound) => share <= bound)
  return index < 0 ? shareBounds.length - 1 : index
}

/** Codes by what they are drawn as. */
export function shadesOf(codes: readonly string[], shares: readonly number[]): Map<Shade, string[]> {
  const found = new Map<Shade, string[]>()
  for (const [index, code] of codes.entries()) {
    const shade = shadeOf(shares[index] ?? -1)
    const before = found.get(shade)
    if (before) before.push(code)
    else found.set(shade, [code])
  }
  return found
}
