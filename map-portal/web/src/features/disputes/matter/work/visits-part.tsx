import type { MatterWork } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { AskButton } from '../../../../shared/forms/ask-button'
import { DueText } from '../../../../shared/marks/due-text'
import { Section } from '../../../../shared/page/section'
import { useMatter } from '../matter-context'
import { usePartyName } from './party-names'

type Visit = MatterWork['visits'][number]

/** Has it been performed, is it holding: planned by level, recorded one by one. */
export function VisitsPart({ work: { visits, agreement } }: { work: MatterWork }) {
  const { t } = useLanguage()
  const { matter, ask } = useMatter()
  if (visits.length === 0 && !agreement) return null
  return (
    <Section
      title={t('visits.title')}
      actions={<AskButton operation="planVisit" onClick={() => ask({ operation: 'planVisit', path: { id: matter.id } })} />}
    >
      {visits.length === 0 && <p className="page-quiet">{t('visits.none')}</p>}
      <ul className="rows">
        {visits.map((visit) => (
          <VisitRow key={visit.id} visit={visit} />
        ))}
      </ul>
    </Section>
  )
}

function VisitRow({ visit }: { visit: Visit }) {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const partyName = usePartyName()
  const { id, due, state, on, how, performed, holding, content = [], words, by } = visit
  const record = () => ask({ operation: 'recordVisit', path: { id: matter.id, visit: id } })
  return (
    <li className="row">
      <div className="row-main">
        <strong>
          {t(`visits.${state}`)} <DueText day={due} settled={state !== 'PLANNED'} />
        </strong>
        {state === 'DONE' && (
          <span className="row-sub">
            {[
              on && formats.day(on),
              how && t(`choice.how.${how}`),
              by?.name,
              t(performed ? 'visits.performed' : 'visits.notPerformed'),
              t(holding ? 'visits.holding' : 'visits.notHolding'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        {content.map(({ party, content: isContent }) => (
          <span key={party} className="row-sub">
            {partyName(party)} {t(isContent ? 'visits.content' : 'visits.notContent')}
          </span>
        ))}
        {words && <p>{words}</p>}
      </div>
      {state === 'PLANNED' && <AskButton operation="recordVisit" onClick={record} />}
    </li>
  )
}
