import type { HazardGrade } from '../../../api/types'
import { useLanguage } from '../../../locales/language'

const shapes: Record<HazardGrade, { path: string; colour: string }> = {
  MAJOR: { path: 'M8 1.500 15.500 14.500H.5z', colour: 'var(--mark-red)' },
  SERIOUS: { path: 'M8 0.500 15.500 8 8 15.500 .5 8z', colour: 'var(--mark-yellow)' },
  GENERAL: { path: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z', colour: 'var(--mark-blue)' },
}

/** A grade as shape and word: triangle, diamond, disc. It grades the place. */
export function GradeTag({ grade }: { grade: HazardGrade }) {
  const { t } = useLanguage()
  const { path, colour } = shapes[grade]
  return (
    <span className="tag" data-grade={grade}>
      <svg className="level-mark" width="13" height="13" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} fill={colour} />
      </svg>{' '}
      {t(`choice.HazardGrade.${grade}`)}
    </span>
  )
}
