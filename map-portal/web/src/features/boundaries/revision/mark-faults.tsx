import { Button } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import { asProblem, type Problem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'
import type { Position } from '../../../shared/geometry/drawn'
import { ProblemNote } from '../import/import-page'
import type { Part } from '../model/sketch'
import { marksOf } from './marks'

interface Props {
  revision: string
  within: readonly Part[]
  mark: (places: readonly Position[]) => void
}

/** Checks what is saved of a revision, and marks on the map of the editor where the findings lie. */
export function MarkFaults({ revision, within, mark }: Props) {
  const { t } = useLanguage()
  const [checking, setChecking] = useState(false)
  const [count, setCount] = useState<number>()
  const [problem, setProblem] = useState<Problem>()
  const check = async () => {
    setChecking(true)
    setProblem(undefined)
    try {
      const { findings } = await bodyOf(api.POST('/api/grid/revisions/{id}/check', { params: { path: { id: revision } } }))
      const marks = marksOf(findings, within)
      mark(marks)
      setCount(marks.length)
    } catch (cause) {
      setProblem(asProblem(cause))
    } finally {
      setChecking(false)
    }
  }
  return (
    <div className="loaded">
      <div className="section-actions">
        <Button data-act="mark" loading={checking} onClick={() => void check()}>
          {t('revisions.markFaults')}
        </Button>
        <span className="page-quiet" role="status">
          {count !== undefined && t(count === 0 ? 'revisions.noMarks' : 'revisions.marks', { count })}
        </span>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
