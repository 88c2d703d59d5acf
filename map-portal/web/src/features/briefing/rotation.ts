/** How wide a screen is for its height, and how many parts it then has side by side; narrower ones have one. */
const shapes = [
  { from: 2.4, columns: 3 },
  { from: 1.2, columns: 2 },
] as const

/** How many parts stand side by side on a screen of this shape. */
export function columnsOf({ width, height }: { width: number; height: number }): number {
  return shapes.find(({ from }) => width >= from * height)?.columns ?? 1
}

/** The parts in the order in which they are shown, so many at a time. */
export function slidesOf<T>(parts: readonly T[], columns: number): T[][] {
  return Array.from({ length: Math.ceil(parts.length / columns) }, (_, index) =>
    parts.slice(index * columns, (index + 1) * columns),
  )
}

/** The next of so many slides in a direction, round and round. */
export function turned(slide: number, by: number, slides: number): number {
  return slides === 0 ? 0 : (((slide + by) % slides) + slides) % slides
}
