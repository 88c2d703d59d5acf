import type { OperationName } from '../../../api/generated/forms'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { DueText } from '../../../shared/marks/due-text'
import { useMatter } from './matter-context'
import { movesNow } from './moves-now'
import { useDispatch } from './use-parts'

/** Until a unit has taken the matter: send it, take it, give it back, decide. The clock runs meanwhile. */
export function MoveSteps() {
  const { t } = useLanguage()
  const { ask, matter } = useMatter()
  const personName = usePersonName()
  const dispatch = useDispatch()
  if (!dispatch.data) return null
  const moves = movesNow(dispatch.data)
  const { suggested, target, takeDueAt, takenAt, arbiter } = dispatch.data
  const open = (operation: OperationName) =>
    ask({
      operation,
      path: { id: matter.id },
      initial: operation === 'dispatchDispute' ? { unit: suggested?.code } : undefined,
    })
  if (moves.length === 0) return null
  return (
    <div className="move-steps">
      {target && !takenAt && (
        <p>
          {t('dispatch.waitsFor', { unit: target.name })} <DueText at={takeDueAt} />
        </p>
      )}
      {arbiter && <p>{t('dispatch.arbiterDecides', { name: personName(arbiter) })}</p>}
      <ul>
        {moves.map((operation, index) => (
          <li key={operation}>
            <AskButton operation={operation} primary={index === 0} size="middle" onClick={() => open(operation)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
