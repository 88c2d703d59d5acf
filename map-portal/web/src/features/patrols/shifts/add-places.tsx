import { Button, Select } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { CheckPoint } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { ShapeField } from '../../../map/fields/shape-field'
import { useGridsIn } from '../../../shared/areas/use-areas'
import { PremisesPick } from '../../../shared/forms/premises-pick'
import type { Drawn } from '../../../shared/geometry/drawn'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

interface Props {
  area?: string
  add: (point: CheckPoint) => void
}

/** Places by their names: premises, a grid, a street. */
export function AddPlaces({ area, add }: Props) {
  const { t, nameOf } = useLanguage()
  const session = useSession()
  const grids = useGridsIn(area)
  const [street, setStreet] = useState(false)
  const takePremises = async (id: string | undefined) => {
    if (!id) return
    const found = await bodyOf(api.GET('/api/place/premises/{id}', { params: { path: { id } } })).catch(() => undefined)
    if (found) add({ kind: 'PREMISES', name: found.name, premisesId: id, position: [found.lon, found.lat] })
  }
  const takeGrid = (code: string) => {
    const grid = grids.data?.find((one) => one.code === code)
    if (grid) add({ kind: 'GRID', name: nameOf(grid), gridCode: code })
  }
  return (
    <div className="route-head">
      {may(session, 'listPremises') && (
        <label htmlFor="route-premises">
          {t('choice.CheckPointKind.PREMISES')}
          <PremisesPick id="route-premises" onChange={(id) => void takePremises(id)} />
        </label>
      )}
      <label htmlFor="route-grid">
        {t('choice.CheckPointKind.GRID')}
        <Select
          id="route-grid"
          value={null}
          disabled={!grids.data}
          options={(grids.data ?? []).map((grid) => ({ value: grid.code, label: `${nameOf(grid)} · ${grid.code}` }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(code: string | null) => code && takeGrid(code)}
        />
      </label>
      <Button aria-expanded={street} onClick={() => setStreet(!street)}>
        {t('choice.CheckPointKind.LINE')}
      </Button>
      {street && <Street add={add} close={() => setStreet(false)} />}
    </div>
  )
}

const line = { name: 'line', kind: 'shape', shapes: ['LineString'] } as const

function Street({ add, close }: { add: Props['add']; close: () => void }) {
  const { t } = useLanguage()
  const [drawn, setDrawn] = useState<Drawn>()
  const take = () => {
    if (drawn?.type !== 'LineString') return
    add({ kind: 'LINE', name: t('choice.CheckPointKind.LINE'), line: drawn.coordinates })
    close()
  }
  return (
    <div className="form-group">
      <ShapeField field={line} value={drawn} onChange={setDrawn} />
      <Button disabled={drawn?.type !== 'LineString'} onClick={take}>
        {t('patrols.takeStreet')}
      </Button>
    </div>
  )
}
