import { Button } from 'antd'
import type { Answer } from '../../api/answer'
import { UNAUTHENTICATED } from '../../api/problem'
import { useLanguage } from '../../locales/language'
import type { MessageKey } from '../../locales/messages'

/** One line for an answer that did not come, with a way to ask again. Nothing while there is no problem. */
export function Trouble({ what, answer }: { what: MessageKey; answer: Answer<unknown> }) {
  const { t } = useLanguage()
  // That the session has ended is said once, elsewhere.
  if (!answer.problem || answer.problem.status === UNAUTHENTICATED) return null
  return (
    <div className="trouble" role="alert">
      <span>
        {t(what)} {answer.problem.message}
      </span>
      <Button size="small" onClick={answer.retry}>
        {t('problem.retry')}
      </Button>
    </div>
  )
}
