import { AimOutlined, DeleteOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { Field } from '../../api/operation'
import { useLanguage } from '../../locales/language'
import type { ControlProps } from '../../shared/forms/control-props'
import {
  cornersOf,
  cornersOfText,
  type Drawn,
  drawnOf,
  fewest,
  type Position,
  rounded,
  type Tool,
  textOfCorners,
  tools,
} from '../../shared/geometry/drawn'
import { devicePosition } from '../../shared/photos/device-position'
import { LazyMap } from '../work-map/beside-map'
import type { OwnFeature } from '../work-map/work-map-engine'

/** A point, an outline or a line: corner by corner on the map, or typed. */
export function ShapeField({ id, field, value, onChange }: ControlProps<Drawn> & { field: Field }) {
  const { t } = useLanguage()
  const offered = field.shapes ? tools.filter((tool) => field.shapes?.includes(tool)) : tools
  const known = cornersOf(value)
  const [tool, setTool] = useState<Tool>(known?.tool ?? offered[0] ?? 'Point')
  const [corners, setCorners] = useState<Position[]>(known?.corners ?? [])
  const put = (next: Position[], by = tool) => {
    setCorners(next)
    onChange?.(drawnOf(by, next))
  }
  const add = (at: Position) => put(tool === 'Point' ? [rounded(at)] : [...corners, rounded(at)])
  const choose = (next: Tool) => {
    setTool(next)
    put(next === 'Point' ? corners.slice(-1) : corners, next)
  }
  const kept = value && !known
  return (
    <div className="place-pick" id={id} role="group" aria-label={t('shape.title')}>
      {offered.length > 1 && (
        <Segmented
          value={tool}
          onChange={choose}
          aria-label={t('shape.tool')}
          options={offered.map((one) => ({ value: one, label: t(`shape.${one}`) }))}
        />
      )}
      <p className="page-quiet" role="status">
        {kept && corners.length === 0 ? t('shape.kept') : t('shape.corners', { count: corners.length, least: fewest[tool] })}
      </p>
      <LazyMap label={t('shape.map')} own={shownOf(tool, corners, value)} point={add} />
      <div className="section-actions">
        {tool === 'Point' && (
          <Button icon={<AimOutlined />} onClick={() => void devicePosition().then((at) => at && add([at.lon, at.lat]))}>
            {t('place.here')}
          </Button>
        )}
        <Button icon={<UndoOutlined />} disabled={corners.length === 0} onClick={() => put(corners.slice(0, -1))}>
          {t('shape.undo')}
        </Button>
        <Button icon={<DeleteOutlined />} disabled={corners.length === 0} onClick={() => put([])}>
          {t('shape.clear')}
        </Button>
      </div>
      <TypedCorners corners={corners} put={put} />
    </div>
  )
}

function shownOf(tool: Tool, corners: Position[], value: Drawn | undefined): OwnFeature[] {
  if (corners.length === 0) return value ? [{ geometry: value }] : []
  const drawn = drawnOf(tool, corners)
  const dots = corners.map((at): OwnFeature => ({ geometry: { type: 'Point', coordinates: at } }))
  return drawn && drawn.type !== 'Point' ? [{ geometry: drawn }, ...dots] : dots
}

/** The same by keyboard: a corner a line. */
function TypedCorners({ corners, put }: { corners: Position[]; put: (corners: Position[]) => void }) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState<string>()
  const wrong = typed !== undefined && cornersOfText(typed) === undefined
  return (
    <details className="typed-corners">
      <summary>{t('shape.typed')}</summary>
      <Input.TextArea
        rows={4}
        aria-label={t('shape.typed')}
        aria-invalid={wrong}
        value={typed ?? textOfCorners(corners)}
        onChange={({ target }) => {
          setTyped(target.value)
          const read = cornersOfText(target.value)
          if (read) put(read)
        }}
        onBlur={() => !wrong && setTyped(undefined)}
      />
      <small className="page-quiet">{t(wrong ? 'shape.typedWrong' : 'shape.typedHint')}</small>
    </details>
  )
}
