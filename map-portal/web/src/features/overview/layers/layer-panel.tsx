import { CloseOutlined } from '@ant-design/icons'
import { Button, Checkbox, Radio, Slider } from 'antd'
import { useLanguage } from '../../../locales/language'
import { listedBy, placeLayers } from '../../../map/work-map/layers'
import { may } from '../../../shared/session/rights'
import { useScene } from '../scene/scene'
import { overlays, shownKinds, type Unit, units } from '../view/view-state'
import { changeView } from '../view/view-store'

/** What the map is shaded by, what lies on top, and how strong the shading is. */
export function LayerPanel({ close }: { close: () => void }) {
  const { t } = useLanguage()
  const { session, view, sight, unit, place, baseMap } = useScene()
  const figures = sight === 'figures'
  const offered = shownKinds.filter((kind) => kind !== 'coverage' || may(session, 'getCoverageOfGrids'))
  const impossible = (one: Unit) =>
    (one === 'hex' && view.shown !== 'count' && view.shown !== 'none') || (one === 'area' && place.children.length === 0)
  return (
    <section className="card layer-panel" aria-label={t('layers.title')}>
      <div className="card-head">
        <h2>{t('layers.title')}</h2>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('layers.close')} onClick={close} />
      </div>
      {figures && (
        <>
          <fieldset>
            <legend>{t('layers.shown')}</legend>
            <Radio.Group value={view.shown} onChange={({ target }) => changeView({ shown: target.value })} name="shown">
              {offered.map((kind) => (
                <Radio key={kind} value={kind}>
                  {t(`layers.${kind}`)}
                </Radio>
              ))}
            </Radio.Group>
          </fieldset>
          <fieldset>
            <legend>{t('layers.unit')}</legend>
            <Radio.Group
              value={unit}
              onChange={({ target }) => changeView({ unit: target.value })}
              name="unit"
              disabled={view.shown === 'none'}
            >
              {units.map((one) => (
                <Radio key={one} value={one} disabled={impossible(one)}>
                  {t(`layers.${one}`)}
                </Radio>
              ))}
            </Radio.Group>
          </fieldset>
        </>
      )}
      <fieldset>
        <legend>{t('layers.overlays')}</legend>
        {overlays
          .filter((overlay) => overlay !== 'base' || baseMap)
          .map((overlay) => (
            <Checkbox
              key={overlay}
              checked={!view.hidden.includes(overlay)}
              onChange={({ target }) =>
                changeView({
                  hidden: target.checked ? view.hidden.filter((other) => other !== overlay) : [...view.hidden, overlay],
                })
              }
            >
              {t(`layers.${overlay}`)}
            </Checkbox>
          ))}
      </fieldset>
      <MarkChoice />
      {figures && (
        <fieldset>
          <legend>{t('layers.opacity')}</legend>
          <Slider
            min={10}
            max={100}
            step={5}
            value={view.opacity}
            onChange={(opacity) => changeView({ opacity })}
            tooltip={{ formatter: (value) => `${value}%` }}
            ariaLabelForHandle={t('layers.opacity')}
          />
        </fieldset>
      )}
    </section>
  )
}

/** What must be looked after, for whoever may list it; with the lists come their filters. */
function MarkChoice() {
  const { t } = useLanguage()
  const { session, view } = useScene()
  const offered = placeLayers.filter((layer) => may(session, listedBy[layer]))
  if (offered.length === 0) return null
  const { marks } = view
  return (
    <fieldset>
      <legend>{t('layers.marks')}</legend>
      {offered.map((layer) => (
        <Checkbox
          key={layer}
          checked={marks.includes(layer)}
          onChange={({ target }) =>
            changeView({ marks: placeLayers.filter((one) => (one === layer ? target.checked : marks.includes(one))) })
          }
        >
          {t(`layers.${layer}`)}
        </Checkbox>
      ))}
      {marks.some((layer) => layer === 'premises' || layer === 'duty-points') && (
        <p className="page-quiet">{t('premises.legend')}</p>
      )}
      {marks.includes('hazards') && <p className="page-quiet">{t('hazards.legend')}</p>}
      {marks.includes('key-areas') && <p className="page-quiet">{t('layers.keyAreasLegend')}</p>}
    </fieldset>
  )
}
