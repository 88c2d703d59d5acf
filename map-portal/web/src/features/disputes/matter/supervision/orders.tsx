import type { SupervisionOrder } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { AskButton } from '../../../../shared/forms/ask-button'
import { DueText } from '../../../../shared/marks/due-text'
import { useMatter } from '../matter-context'

/** What was demanded and answered. */
export function Orders({ orders }: { orders: SupervisionOrder[] }) {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  return (
    <ul className="rows">
      {orders.map(({ id, kind, at, by, to, answerBy, words, overdue, answer }) => (
        <li key={id} className="row" data-overdue={overdue}>
          <div className="row-main">
            <strong>
              {t(`supervision.${kind}`)} → {to.name}
            </strong>
            <span className="row-sub">
              {t('desk.byAt', { name: by.name, at: formats.moment(at) })} <DueText day={answerBy} settled={Boolean(answer)} />
            </span>
            <p>{words}</p>
            {answer && (
              <p>
                <span className="row-sub">
                  {t('supervision.answered', { name: answer.by.name, at: formats.moment(answer.at) })}
                </span>{' '}
                {answer.words}
              </p>
            )}
          </div>
          {!answer && (
            <AskButton
              operation="answerSupervision"
              primary
              onClick={() => ask({ operation: 'answerSupervision', path: { id: matter.id, sid: id }, intro: <p>{words}</p> })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
