import { CloseOutlined } from '@ant-design/icons'
import { Button, Checkbox, Radio, Slider } from 'antd'
import { useLanguage } from '../i18n/language'
import { useScene } from '../scene/scene'
import { overlays, shownKinds, type Unit, units } from '../view/view-state'
import { changeView } from '../view/view-store'

/** What the map is shaded by, what lies on top, and how strong the shading is. */
export function LayerPanel({ close }: { close: () => void }) {
  const { t } = useLanguage()
  const { view, sight, unit, place, baseMap } = useScene()
  const figures = sight === 'figures'
  const impossible = (one: Unit) => (one === 'hex' && view.shown === 'hot') || (one === 'area' && place.children.length === 0)
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
              {shownKinds.map((kind) => (
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
