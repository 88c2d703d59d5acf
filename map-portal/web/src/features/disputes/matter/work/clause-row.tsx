import type { Agreement } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { AskButton } from '../../../../shared/forms/ask-button'
import { DueText } from '../../../../shared/marks/due-text'
import { useMatter } from '../matter-context'
import { usePartyName } from './party-names'

/** One clause: its words, who performs it by when, and whether it was. */
export function ClauseRow({ clause }: { clause: Agreement['clauses'][number] }) {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const partyName = usePartyName()
  const { number, text, performer, amountCents, due, performance, performedOn, words, overdue } = clause
  const record = () =>
    ask({ operation: 'recordPerformance', path: { id: matter.id, clause: String(number) }, intro: text && <p>{text}</p> })
  return (
    <li className="row" data-overdue={overdue}>
      <div className="row-main">
        <strong>{text ?? t('agreement.clauseSealed', { number })}</strong>
        <span className="row-sub">
          {[
            partyName(performer),
            amountCents !== undefined && t('agreement.amount', { amount: formats.money(amountCents) }),
            t(`choice.performance.${performance}`),
            performedOn && formats.day(performedOn),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          <DueText day={due} settled={performance !== 'OPEN'} />
        </span>
        {words && <p>{words}</p>}
      </div>
      {performance !== 'PERFORMED' && <AskButton operation="recordPerformance" onClick={record} />}
    </li>
  )
}
