import { Button } from 'antd'
import { useLanguage } from '../i18n/language'
import type { MessageKey } from '../i18n/messages'
import type { Answer } from './answer'
import { UNAUTHENTICATED } from './problem'

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
