import { Button, InputNumber } from 'antd'
import { useMemo, useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { BoundaryCheck, RepairLimit, RepairPreview } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import type { Drawn } from '../../../shared/geometry/drawn'
import { today } from '../../../shared/marks/due'
import { Section } from '../../../shared/page/section'
import { TableFrame } from '../../../shared/page/table-frame'
import { goTo } from '../../../shared/route/address'

const MOST_METRES = 50
const MOST_SQUARE_METRES = 1_000_000
const USUAL_SQUARE_METRES = 100

/** Slivers under a limit given to their neighbours: shown first, then a draft of a revision. Nothing is published here. */
export function RepairPart({ check: { id, sliverMetres } }: { check: BoundaryCheck }) {
  const { t, language } = useLanguage()
  const [limit, setLimit] = useState<RepairLimit>({
    widestMetres: sliverMetres,
    largestSquareMetres: USUAL_SQUARE_METRES,
  })
  const [shown, setShown] = useState<RepairLimit>()
  const preview = useAnswer(shown ? `repair ${id} ${JSON.stringify(shown)} ${language}` : null, (signal) =>
    bodyOf(api.POST('/api/grid/checks/{id}/repair/preview', { signal, params: { path: { id } }, body: shown as RepairLimit })),
  )
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => undefined,
    done: (answer) => goTo(`/boundaries/revisions/${(answer as { revision: string }).revision}`),
  })
  return (
    <Section title={t('checks.repair')}>
      <p className="page-quiet">{t('checks.repairHint')}</p>
      <div className="filters">
        <label className="check-limit">
          {t('checks.widest')}
          <InputNumber
            id="repair_widest"
            min={0}
            max={MOST_METRES}
            value={limit.widestMetres}
            onChange={(metres) => setLimit({ ...limit, widestMetres: metres ?? 0 })}
          />
        </label>
        <label className="check-limit">
          {t('checks.largest')}
          <InputNumber
            id="repair_largest"
            min={0}
            max={MOST_SQUARE_METRES}
            value={limit.largestSquareMetres}
            onChange={(size) => setLimit({ ...limit, largestSquareMetres: size ?? 0 })}
          />
        </label>
        <Button data-act="repair-preview" loading={shown !== undefined && preview.loading} onClick={() => setShown({ ...limit })}>
          {t('checks.repairPreview')}
        </Button>
      </div>
      {shown && (
        <Loaded answer={preview} what="problem.checks">
          {(would) => (
            <>
              <WouldDo would={would} />
              {would.units.length > 0 && (
                <AskButton
                  operation="draftRepair"
                  onClick={() =>
                    ask({
                      operation: 'draftRepair',
                      path: { id },
                      given: { ...shown },
                      initial: { title: t('checks.repairTitle'), effective: today() },
                    })
                  }
                />
              )}
            </>
          )}
        </Loaded>
      )}
      {drawer}
    </Section>
  )
}

function WouldDo({ would: { assigned, left, units } }: { would: RepairPreview }) {
  const { t, formats } = useLanguage()
  const own = useMemo(() => assigned.flatMap(({ place }) => (place ? [{ geometry: place as unknown as Drawn }] : [])), [assigned])
  if (assigned.length === 0 && left.length === 0) return <p className="page-quiet">{t('checks.repairNothing')}</p>
  const size = (squareMetres: number) => t('boundaries.squareMetres', { size: formats.decimal(squareMetres) })
  return (
    <>
      <p role="status">
        {t('checks.repairCount', {
          assigned: formats.number(assigned.length),
          left: formats.number(left.length),
          units: formats.number(units.length),
        })}
      </p>
      {assigned.length > 0 && (
        <div className="beside-map">
          <TableFrame>
            <table>
              <caption className="unseen">{t('checks.assigned')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('checks.number')}</th>
                  <th scope="col">{t('checks.from')}</th>
                  <th scope="col">{t('checks.to')}</th>
                  <th scope="col">{t('checks.size')}</th>
                </tr>
              </thead>
              <tbody>
                {assigned.map(({ number, from, to, squareMetres }) => (
                  <tr key={`${number} ${to}`}>
                    <th scope="row">{number}</th>
                    <td>{from ?? t('checks.nobody')}</td>
                    <td>{to}</td>
                    <td className="number">{size(squareMetres)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
          <LazyMap label={t('checks.repairMap')} own={own} tall />
        </div>
      )}
      {left.length > 0 && (
        <ul className="rows">
          {left.map(({ number, reason }) => (
            <li key={number} className="row">
              {t('checks.leftOne', { number, why: t(`checks.left.${reason}`) })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
