import { ground } from './palette'

/** A colour or pattern as the map draws it, and its meaning. */
export interface SwatchOf {
  name: string
  colour?: string
  pattern?: 'hatch' | 'stripes' | 'dots'
  /** Colour of the lines of a pattern. */
  ink?: string
  count?: string
}

/** A sample with its meaning, in a list. */
export function Swatch({ name, count, ...sample }: SwatchOf) {
  return (
    <li className="swatch">
      <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" focusable="false">
        <Sample {...sample} />
      </svg>
      <span>{name}</span>
      {count !== undefined && <span className="swatch-count">{count}</span>}
    </li>
  )
}

/** The sample alone, 22 by 14 units, within a drawing. */
export function Sample({ colour, pattern, ink = ground.hatch }: Omit<SwatchOf, 'name' | 'count'>) {
  return (
    <>
      <rect
        x="0.5"
        y="0.5"
        width="21"
        height="13"
        rx="2"
        fill={colour ?? (pattern === 'dots' ? ground.nodata : ground.zero)}
        stroke="#b9c1bc"
      />
      {pattern === 'hatch' && (
        <path d="M-2 8 8-2M-2 14 14-2M4 15 20-1M10 15 24 1M16 15 24 7" stroke={ink} strokeWidth="1.1" clipPath="inset(1px)" />
      )}
      {pattern === 'stripes' && <path d="M1 3h20M1 7h20M1 11h20" stroke={ink} strokeWidth="1.1" />}
      {pattern === 'dots' &&
        [4, 9, 14, 19].flatMap((x) =>
          [4, 9].map((y) => <rect key={`${x},${y}`} x={x} y={y} width="1.200" height="1.200" fill={ground.hatch} />),
        )}
    </>
  )
}
