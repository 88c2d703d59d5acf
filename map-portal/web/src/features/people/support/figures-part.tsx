import { InputNumber } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { SupportFigures } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { today } from '../../../shared/marks/due'
import { TableFrame } from '../../../shared/page/table-frame'
import { figuresByTown } from './figures'

const EARLIEST = 2000

/** How many asked for which kind of help, by town: counts that lead to nobody. */
export function FiguresPart() {
  const { t, language } = useLanguage()
  const [area, setArea] = useState<string>()
  const [year, setYear] = useState<number | null>(Number(today().slice(0, 4)))
  const figures = useAnswer(`support figures ${area} ${year} ${language}`, (signal) =>
    bodyOf(api.GET('/api/person/support-figures', { signal, params: { query: { area, year: year ?? undefined } } })),
  )
  return (
    <div className="loaded">
      <div className="filters">
        <AreaSelect area={area} choose={setArea} />
        <InputNumber
          value={year}
          onChange={setYear}
          min={EARLIEST}
          max={EARLIEST + 100}
          precision={0}
          aria-label={t('support.year')}
        />
      </div>
      <Loaded answer={figures} what="problem.support" empty={{ when: ({ rows }) => rows.length === 0, say: 'support.noFigures' }}>
        {(data) => (
          <>
            <Table figures={data} />
            <p className="page-quiet">{t('support.figuresHint', { threshold: data.threshold })}</p>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Table({ figures: { rows, threshold } }: { figures: SupportFigures }) {
  const { t, formats } = useLanguage()
  const { kinds, towns } = figuresByTown(rows)
  return (
    <TableFrame file={t('rail.support')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('area.town')}</th>
            {kinds.map(({ code, name }) => (
              <th scope="col" key={code}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {towns.map(({ code, name, counts }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {kinds.map((kind) => (
                <td key={kind.code}>
                  {counts.has(kind.code) ? (
                    formats.number(counts.get(kind.code) ?? 0)
                  ) : (
                    <span className="figure-withheld">{t('support.few', { threshold })}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
