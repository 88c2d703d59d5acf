import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { Answer } from '../../api/answer'
import { FORBIDDEN, NOT_FOUND } from '../../api/problem'
import { useLanguage } from '../../locales/language'
import type { MessageKey } from '../../locales/messages'
import { Trouble } from './trouble'

interface Props<T> {
  answer: Answer<T>
  /** Said where it did not come. */
  what: MessageKey
  children: (data: T) => ReactNode
  /** Said where there is nothing in it. */
  empty?: { when: (data: T) => boolean; say: MessageKey }
  /** Shows nothing at all to those who may not see it. */
  quietWhenRefused?: boolean
  /** How much room it takes while it is under way, in lines. */
  rows?: number
}

/** An answer in its four states: under way, refused with a way to ask again, empty, there. */
export function Loaded<T>({ answer, what, children, empty, quietWhenRefused, rows = 3 }: Props<T>) {
  const { t } = useLanguage()
  const { data, problem, loading } = answer
  if (data === undefined) {
    const refused = problem?.status === FORBIDDEN || problem?.status === NOT_FOUND
    if (refused)
      return quietWhenRefused ? null : (
        <p className="page-quiet">{t(problem.status === NOT_FOUND ? 'problem.notFound' : 'problem.notForYou')}</p>
      )
    if (problem) return <Trouble what={what} answer={answer} />
    return (
      <div aria-busy="true">
        <Skeleton active paragraph={{ rows }} title={false} />
        <span className="unseen" role="status">
          {t('desk.loading')}
        </span>
      </div>
    )
  }
  return (
    <div className="loaded" aria-busy={loading}>
      <Trouble what={what} answer={answer} />
      {empty?.when(data) ? <p className="page-quiet desk-empty">{t(empty.say)}</p> : children(data)}
    </div>
  )
}
