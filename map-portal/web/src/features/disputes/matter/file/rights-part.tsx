import { api, bodyOf } from '../../../../api/client'
import type { MatterRight } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { AskButton } from '../../../../shared/forms/ask-button'
import { DueText } from '../../../../shared/marks/due-text'
import { OnRequest } from '../../../../shared/page/on-request'
import { Section } from '../../../../shared/page/section'
import { Watermarked } from '../../../../shared/page/watermark'
import { useMatter, useMatterAnswer } from '../matter-context'

/** What the reporter and the parties asked about their own data, each with the day by which it is answered. */
export function RightsPart() {
  const { t } = useLanguage()
  return (
    <Section title={t('rights.ofMatter')}>
      <OnRequest label={t('rights.show')}>{() => <Asked />}</OnRequest>
    </Section>
  )
}

function Asked() {
  const rights = useMatterAnswer('rights', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/rights', { signal, params: { path: { id } } })),
  )
  return (
    <Loaded answer={rights} what="problem.rights" empty={{ when: (all) => all.length === 0, say: 'rights.noneOfMatter' }}>
      {(all) => (
        <Watermarked>
          <ul className="rows">
            {all.map((right) => (
              <RightRow key={right.id} right={right} />
            ))}
          </ul>
        </Watermarked>
      )}
    </Loaded>
  )
}

function RightRow({ right }: { right: MatterRight }) {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const { id, holder, kind, words, askedAt, dueOn, result, answer, answeredAt, answeredBy, answeredByName } = right
  return (
    <li className="row">
      <div className="row-main">
        <strong>
          {t(`choice.RightsKind.${kind}`)} · {t(`rights.holder.${holder}`)}
        </strong>
        <span className="row-sub">
          {formats.moment(askedAt)} <DueText day={dueOn} settled={result !== undefined} />
        </span>
        <p className="told-words">{words}</p>
        {result && (
          <p>
            <span className="tag tag-status">{t(`choice.RightsResult.${result}`)}</span> {answer}{' '}
            <small>
              {t('desk.byAt', { name: answeredByName ?? answeredBy ?? '', at: answeredAt ? formats.moment(answeredAt) : '' })}
            </small>
          </p>
        )}
      </div>
      {!result && (
        <AskButton
          operation="answerMatterRight"
          primary
          onClick={() => ask({ operation: 'answerMatterRight', path: { id: matter.id, rid: id } })}
        />
      )}
    </li>
  )
}
