import { Alert } from 'antd'
import type { KeyAreaFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { dayInput } from '../../../shared/time/day-input'

interface Props {
  file: KeyAreaFile
  ask: ReturnType<typeof useAsking>['ask']
}

const LATER_DAYS = 90

/** What the level that listed it decides: deadline, release, listing it again. */
export function KeyAreaSteps({ file, ask }: Props) {
  const { t } = useLanguage()
  const { keyArea, outline, figures, figuresMissing, mayDecide } = file
  const path = { id: keyArea.id }
  const { name, problem, unit, leader, state } = keyArea
  const listed = state === 'LISTED'
  const before = figures.some(({ phase, current }) => phase === 'BEFORE' && current)
  return (
    <aside className="steps" aria-label={t('steps.title')}>
      <h2>{t('steps.title')}</h2>
      {listed && !before && <p className="page-quiet">{t('keyAreas.noFigures')}</p>}
      {listed && figuresMissing.length > 0 && (
        <Alert type="info" title={t('keyAreas.figuresMissing', { names: figuresMissing.join(t('desk.listComma')) })} />
      )}
      {mayDecide && (
        <ul>
          {listed && (
            <>
              <li>
                <AskButton
                  operation="releaseKeyArea"
                  primary
                  onClick={() => ask({ operation: 'releaseKeyArea', path, intro: <p>{t('keyAreas.releaseHint')}</p> })}
                />
              </li>
              <li>
                <AskButton operation="extendKeyArea" onClick={() => ask({ operation: 'extendKeyArea', path })} />
              </li>
              <li>
                <AskButton
                  operation="changeKeyArea"
                  onClick={() => ask({ operation: 'changeKeyArea', path, initial: { name, problem, outline, unit, leader } })}
                />
              </li>
            </>
          )}
          {!listed && (
            <li>
              <AskButton
                operation="relistKeyArea"
                onClick={() => ask({ operation: 'relistKeyArea', path, initial: { deadline: dayInput(LATER_DAYS) } })}
              />
            </li>
          )}
        </ul>
      )}
      {!mayDecide && <p className="page-quiet">{t('keyAreas.decidedAbove')}</p>}
    </aside>
  )
}
