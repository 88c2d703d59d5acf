import type { Household, Wish } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { DueText } from '../../../shared/marks/due-text'
import { Section } from '../../../shared/page/section'

type Ask = ReturnType<typeof useAsking>['ask']

/** What the household wishes, who promised it until when, and what became of it. */
export function Wishes({ household: { id, wishes }, ask }: { household: Household; ask: Ask }) {
  const { t } = useLanguage()
  return (
    <Section
      title={t('campaigns.wishes')}
      actions={<AskButton operation="addWish" onClick={() => ask({ operation: 'addWish', path: { id } })} />}
    >
      {wishes.length === 0 && <p className="page-quiet">{t('campaigns.noWishes')}</p>}
      <ul className="rows">
        {wishes.map((wish) => (
          <WishRow key={wish.id} wish={wish} answer={() => ask({ operation: 'answerWish', path: { id, wish: wish.id } })} />
        ))}
      </ul>
    </Section>
  )
}

function WishRow({ wish, answer }: { wish: Wish; answer: () => void }) {
  const { t } = useLanguage()
  const { words, promisedBy, until, state, overdue, answer: given } = wish
  const open = state === 'PROMISED'
  return (
    <li className="row" data-overdue={overdue} data-read={!open}>
      <div className="row-main">
        <strong>{words}</strong>
        <span className="row-sub">
          {promisedBy} <DueText day={until} settled={!open} />
        </span>
        {given && <p className="told-words">{given}</p>}
      </div>
      <div className="row-actions">
        <span className="tag">{t(`choice.WishState.${state}`)}</span>
        {open && <AskButton operation="answerWish" primary onClick={answer} />}
      </div>
    </li>
  )
}
