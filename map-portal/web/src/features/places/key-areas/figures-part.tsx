import type { KeyAreaFigure, KeyAreaFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { ShareText } from '../../../shared/figures/share-text'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { TableFrame } from '../../../shared/page/table-frame'

interface Props {
  file: KeyAreaFile
  ask: ReturnType<typeof useAsking>['ask']
}

/** The same figures before and after, side by side, with their source. They count matters, places and hours, never people. */
export function FiguresPart({ file: { keyArea, figures }, ask }: Props) {
  const { t } = useLanguage()
  const path = { id: keyArea.id }
  const now = figures.filter(({ current, round }) => current && round === keyArea.round)
  const names = [...new Set(now.map(({ name }) => name))]
  const of = (name: string, phase: KeyAreaFigure['phase']) => now.find((one) => one.name === name && one.phase === phase)
  return (
    <Section
      title={t('keyAreas.figures')}
      actions={
        keyArea.state === 'LISTED' && (
          <div className="section-actions">
            <AskButton operation="computeKeyAreaFigures" onClick={() => ask({ operation: 'computeKeyAreaFigures', path })} />
            <AskButton operation="enterKeyAreaFigure" onClick={() => ask({ operation: 'enterKeyAreaFigure', path })} />
          </div>
        )
      }
    >
      {names.length === 0 ? (
        <p className="page-quiet">{t('keyAreas.noFigures')}</p>
      ) : (
        <TableFrame file={t('rail.key-areas')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('keyAreas.figure')}</th>
                <th scope="col">{t('choice.KeyAreaPhase.BEFORE')}</th>
                <th scope="col">{t('choice.KeyAreaPhase.AFTER')}</th>
              </tr>
            </thead>
            <tbody>
              {names.map((name) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>
                    <Figure figure={of(name, 'BEFORE')} />
                  </td>
                  <td>
                    <Figure figure={of(name, 'AFTER')} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <p className="page-quiet">{t('keyAreas.figuresHint')}</p>
    </Section>
  )
}

function Figure({ figure }: { figure?: KeyAreaFigure }) {
  const { t, formats } = useLanguage()
  if (!figure) return <span className="rate-none">{t('keyAreas.noFigure')}</span>
  const { numerator, denominator, from, until, source, computed } = figure
  return (
    <>
      {denominator === undefined ? formats.number(numerator) : <ShareText count={numerator} of={denominator} />}
      <small className="cell-sub">
        {formats.day(from)} – {formats.day(until)}
      </small>
      <small className="cell-sub">{computed ? t('keyAreas.computed') : source}</small>
    </>
  )
}
