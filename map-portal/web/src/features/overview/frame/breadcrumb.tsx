import { LeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage } from '../../../locales/language'
import { useNarrow } from '../../../shared/window/use-narrow'
import { goUp, openArea } from '../scene/moves'
import { useScene } from '../scene/scene'

/** Where one is, and the way back. */
export function Breadcrumb() {
  const { t, nameOf } = useLanguage()
  const { place, tree, view } = useScene()
  const narrow = useNarrow()
  const several = tree.roots.length !== 1
  const here = place.area ? nameOf(place.area) : t('area.all')
  const canGoUp = place.ancestors.length > 0 || (several && place.area !== undefined)
  return (
    <nav className="breadcrumb" aria-label={t('area.breadcrumb')}>
      {narrow && canGoUp && (
        <Button type="text" icon={<LeftOutlined />} aria-label={t('area.up')} onClick={() => goUp(place, view.grid)} />
      )}
      <ol>
        {!narrow && several && place.area && (
          <li>
            <button type="button" onClick={() => openArea(undefined)}>
              {t('area.all')}
            </button>
          </li>
        )}
        {!narrow &&
          place.ancestors.map((area) => (
            <li key={area.code}>
              <button type="button" onClick={() => openArea(area.code)}>
                {nameOf(area)}
              </button>
            </li>
          ))}
        <li aria-current="location">
          <span className="breadcrumb-here">{here}</span>
          {place.area && <small>{t(`area.${place.area.level}`)}</small>}
        </li>
      </ol>
    </nav>
  )
}
