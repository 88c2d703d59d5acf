import type { ShiftStep } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'

/** What happened when; a step that came later than it was pressed says so. */
export function ShiftSteps({ steps }: { steps: readonly ShiftStep[] }) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(steps.map(({ by }) => by))
  if (steps.length === 0) return null
  return (
    <ol className="timeline">
      {steps.map(({ kind, at, receivedAt, by, fix }) => (
        <li key={`${kind} ${at}`}>
          <time dateTime={at}>{formats.moment(at)}</time> {t(`choice.StepKind.${kind}`)}
          <small>
            {[
              by && personName(by),
              fix && t(`choice.FixOutcome.${fix}`),
              receivedAt && t('patrols.receivedAt', { at: formats.moment(receivedAt) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ol>
  )
}
