import type { TriageLevel } from '../../api/types'

const shapes: Record<TriageLevel, { path: string; colour: string }> = {
  RED: { path: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z', colour: 'var(--mark-red)' },
  YELLOW: { path: 'M8 1.500 15.500 14.500H.5z', colour: 'var(--mark-yellow)' },
  BLUE: { path: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z', colour: 'var(--mark-blue)' },
}

/** A level's shape: octagon, triangle, disc. It always stands beside the word. */
export function LevelMark({ level }: { level: TriageLevel }) {
  const { path, colour } = shapes[level]
  return (
    <svg className="level-mark" width="13" height="13" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} fill={colour} />
    </svg>
  )
}
