import type { AppraisalOutcome } from '../../api/types'

type Colour = NonNullable<AppraisalOutcome['colour']>

const shapes: Record<Colour, { path: string; colour: string }> = {
  RED: { path: 'M2 2h12v12H2z', colour: 'var(--work-red)' },
  YELLOW: { path: 'M8 1.500 15.500 14.500H.5z', colour: 'var(--work-yellow)' },
  BLUE: { path: 'M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 0 0 0-13z', colour: 'var(--work-blue)' },
}

/** A colour's sign: square, triangle, disc; a stroke where there is none. It always stands beside its word. */
export function ColourMark({ colour }: { colour?: Colour }) {
  return (
    <svg className="level-mark" width="13" height="13" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {colour ? (
        <path d={shapes[colour].path} fill={shapes[colour].colour} />
      ) : (
        <path d="M2 8h12" stroke="currentColor" strokeWidth="2" />
      )}
    </svg>
  )
}

/** What the colour of an area's work means, with its sign; without a colour, that too little is known. */
export function ColourTag({ outcome: { colour, word } }: { outcome: AppraisalOutcome }) {
  return (
    <span className={colour ? 'tag' : 'tag tag-quiet'} data-colour={colour ?? 'NONE'}>
      <ColourMark colour={colour} /> {word}
    </span>
  )
}
