import { useLanguage } from '../locales/language'
import type { ChangeKind } from '../shared/figures/change'
import { changeColours } from './palette'

const shapes: Partial<Record<ChangeKind, string>> = { MORE: 'M6 1 11.500 10.500H.5z', FEWER: 'M.5 1.500h11L6 11z' }

/** Shape and word: a triangle up for more, down for fewer, nothing but the word for anything else. */
export function ChangeMark({ kind }: { kind: ChangeKind }) {
  const { t } = useLanguage()
  const path = shapes[kind]
  if (!path) return <span className="hot-plain">{t(`change.${kind}`)}</span>
  return (
    <span className="hot-mark">
      <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={path} fill={changeColours[kind]} stroke="#56635f" strokeWidth="0.7" />
      </svg>
      {t(`change.${kind}`)}
    </span>
  )
}
