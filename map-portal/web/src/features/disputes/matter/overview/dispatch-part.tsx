import type { Dispatch } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { usePersonName } from '../../../../shared/directory/directory'
import { DueText } from '../../../../shared/marks/due-text'
import { Section } from '../../../../shared/page/section'
import { Terms } from '../../../../shared/page/terms'
import { Link } from '../../../../shared/route/link'
import { useDispatch } from '../use-parts'

/** Who answers for the matter and how it came there. */
export function DispatchPart() {
  const { t } = useLanguage()
  const dispatch = useDispatch()
  return (
    <Section title={t('dispatch.title')}>
      <Loaded answer={dispatch} what="problem.dispatch">
        {(data) => (
          <>
            <Where dispatch={data} />
            <Moves dispatch={data} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Where({ dispatch }: { dispatch: Dispatch }) {
  const { t, formats, language } = useLanguage()
  const personName = usePersonName()
  const { firstReceiver, suggested, target, answering, takeDueAt, takenAt, returns, returnsAllowed, arbiter } = dispatch
  const { duplicateOf, duplicateOfNumber, notAccepted } = dispatch
  const turnTo = notAccepted?.whereToTurn
  return (
    <Terms
      of={[
        [t('dispatch.firstReceiver'), firstReceiver?.name],
        [t('dispatch.answering'), answering?.name],
        [t('dispatch.suggested'), !target && !takenAt && suggested?.name],
        [t('dispatch.target'), !takenAt && target?.name],
        [t('dispatch.takeDue'), takeDueAt && <DueText at={takeDueAt} settled={Boolean(takenAt)} />],
        [t('dispatch.taken'), takenAt && formats.moment(takenAt)],
        [t('dispatch.returns'), returns > 0 && t('dispatch.returnsOf', { returns, allowed: returnsAllowed })],
        [t('dispatch.arbiter'), arbiter && personName(arbiter)],
        [t('dispatch.duplicateOf'), duplicateOf && <Link href={`/matters/${duplicateOf}`}>{duplicateOfNumber}</Link>],
        [t('dispatch.notAccepted'), notAccepted?.reason],
        [
          t('dispatch.whereToTurn'),
          turnTo && (language === 'en' ? `${turnTo.nameEn}: ${turnTo.textEn}` : `${turnTo.name}：${turnTo.text}`),
        ],
      ]}
    />
  )
}

function Moves({ dispatch: { moves } }: { dispatch: Dispatch }) {
  const { t, formats } = useLanguage()
  const personName = usePersonName()
  if (moves.length === 0) return null
  return (
    <ol className="timeline">
      {moves.map(({ kind, at, by, unit, reason }) => (
        <li key={`${at} ${kind}`}>
          <time dateTime={at}>{formats.moment(at)}</time>
          <div>
            <strong>{t(`dispatch.${kind}`)}</strong> {unit?.name} <small>{personName(by)}</small>
            {reason && <p>{reason}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
