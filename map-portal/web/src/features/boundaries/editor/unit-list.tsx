import { Checkbox } from 'antd'
import { useMemo } from 'react'
import { useLanguage } from '../../../locales/language'
import { inOrder } from '../model/numbering'
import { squareMetres } from '../model/plane'
import type { faultsOf } from '../model/units'
import type { Act, Editing } from './editing'

interface Props {
  editing: Editing
  faults: ReturnType<typeof faultsOf>
  act: (act: Act) => void
}

/** The grids that are drawn, from west to east, with their size and what is wrong with them. */
export function UnitList({ editing, faults, act }: Props) {
  const { t, formats } = useLanguage()
  const sketch = editing.steps.now
  const units = useMemo(() => inOrder([...sketch.units.values()]).map((unit) => ({ unit, size: squareMetres(unit) })), [sketch])
  return (
    <section aria-label={t('boundaries.units')}>
      <h2>{t('boundaries.units')}</h2>
      <ul className="editor-units">
        {units.map(({ unit, size }) => (
          <li key={unit.code}>
            <Checkbox
              checked={editing.chosen.includes(unit.code)}
              onChange={() => act({ do: 'choose', code: unit.code, also: true })}
            >
              {unit.name} <code>{unit.code}</code>
              <span className="row-sub">
                {t('boundaries.squareMetres', { size: formats.number(Math.round(size)) })}
                {unit.kind !== 'basic' && ` · ${t(`boundaries.kind.${unit.kind}`)}`}
              </span>
            </Checkbox>
            {faults
              .filter(({ code }) => code === unit.code)
              .map(({ fault }) => (
                <span key={fault} className="editor-fault">
                  {t(`boundaries.fault.${fault}`)}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
