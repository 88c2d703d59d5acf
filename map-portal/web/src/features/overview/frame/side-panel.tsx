import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage } from '../../../locales/language'
import { useNarrow } from '../../../shared/window/use-narrow'
import { useScene } from '../scene/scene'
import { RankingTable } from '../table/ranking-table'
import { GridDetails, PlaceDetails } from './details'

/** The one panel: beside the map, on a phone a sheet that is drawn up from below. */
export function SidePanel({ shown, toggle }: { shown: boolean; toggle: () => void }) {
  const { t } = useLanguage()
  const { place } = useScene()
  const narrow = useNarrow()
  if (!narrow && !shown) return <aside id="panel" className="panel panel-away" aria-label={t('rail.table')} />
  return (
    <aside id="panel" className="panel" aria-label={t('rail.table')} data-shown={shown}>
      <div className="panel-head">
        <PlaceDetails />
        {narrow && (
          <Button
            type="text"
            icon={shown ? <DownOutlined /> : <UpOutlined />}
            aria-expanded={shown}
            aria-label={shown ? t('table.hide') : t('table.show')}
            onClick={toggle}
          />
        )}
      </div>
      {shown && (
        <div className="panel-body" key={place.area?.code ?? 'all'}>
          <GridDetails />
          <RankingTable />
        </div>
      )}
    </aside>
  )
}
