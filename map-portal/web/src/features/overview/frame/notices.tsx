import { Alert } from 'antd'
import { useLanguage } from '../../../locales/language'
import { Trouble } from '../../../shared/answers/trouble'
import { useScene } from '../scene/scene'

/** Short words over the map about what is missing and why. */
export function Notices() {
  const { t } = useLanguage()
  const { sight, view, tree, mapHeat, mapHotSpots, extent, matters } = useScene()
  const unknownArea = view.area !== undefined && !tree.find(view.area)
  const empty = extent.data === null || (matters && view.shown === 'count' && mapHeat.data?.cells.length === 0)
  return (
    <div className="notices">
      {unknownArea && <Alert type="warning" showIcon closable title={t('area.unknown')} />}
      {extent.problem && <Trouble what="problem.heat" answer={extent} />}
      {view.shown === 'count' && <Trouble what="problem.heat" answer={mapHeat} />}
      {view.shown === 'hot' && <Trouble what="problem.hot" answer={mapHotSpots} />}
      {sight === 'figures' && empty && <p className="notice-quiet">{t('empty.matters')}</p>}
    </div>
  )
}
