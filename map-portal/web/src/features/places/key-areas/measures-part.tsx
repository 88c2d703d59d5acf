import type { KeyAreaFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { DueText } from '../../../shared/marks/due-text'
import { Section } from '../../../shared/page/section'
import { dayInput } from '../../../shared/time/day-input'

interface Props {
  file: KeyAreaFile
  ask: ReturnType<typeof useAsking>['ask']
}

const USUAL_DAYS = 30

/** What is done, by whom, until when, and by what one sees it. */
export function MeasuresPart({ file: { keyArea, measures }, ask }: Props) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(measures.flatMap(({ who, doneBy }) => [who, doneBy]))
  const listed = keyArea.state === 'LISTED'
  const path = { id: keyArea.id }
  return (
    <Section
      title={t('keyAreas.measures')}
      actions={
        listed && (
          <AskButton
            operation="addKeyAreaMeasure"
            onClick={() => ask({ operation: 'addKeyAreaMeasure', path, initial: { until: dayInput(USUAL_DAYS) } })}
          />
        )
      }
    >
      {measures.length === 0 && <p className="page-quiet">{t('keyAreas.noMeasures')}</p>}
      <ul className="rows">
        {measures.map(({ id, round, what, who, until, doneWhen, overdue, doneAt, doneBy, doneWords }) => (
          <li key={id} className="row" data-overdue={overdue} data-read={doneAt !== undefined}>
            <span className="row-main">
              <strong>{what}</strong>
              <span className="row-sub">
                {[
                  personName(who),
                  t('keyAreas.doneWhen', { words: doneWhen }),
                  round < keyArea.round && t('hazards.ofRound', { round }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {doneAt && (
                <span className="row-sub">
                  {[personName(doneBy), formats.moment(doneAt), doneWords].filter(Boolean).join(' · ')}
                </span>
              )}
            </span>
            <span className="row-marks">
              {doneAt ? <span className="tag">{t('keyAreas.done')}</span> : <DueText day={until} />}
              {!doneAt && listed && (
                <AskButton
                  operation="completeKeyAreaMeasure"
                  onClick={() => ask({ operation: 'completeKeyAreaMeasure', path: { ...path, measure: id } })}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
