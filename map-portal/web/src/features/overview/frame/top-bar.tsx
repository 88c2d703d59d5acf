import { BlockOutlined, FilterOutlined } from '@ant-design/icons'
import { Badge, Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../locales/language'
import { useNarrow } from '../../../shared/window/use-narrow'
import { FilterBar } from '../filters/filter-bar'
import { FilterDrawer } from '../filters/filter-drawer'
import { useScene } from '../scene/scene'
import { Breadcrumb } from './breadcrumb'
import type { Opened } from './workspace'

interface Props {
  opened: Opened
  setOpened: (opened: Opened) => void
  toggle: (what: Opened) => void
  tools: ReactNode
}

export function TopBar({ opened, setOpened, toggle, tools }: Props) {
  const { t } = useLanguage()
  const { sight, view } = useScene()
  const narrow = useNarrow()
  const filters = view.categories.length + view.levels.length + view.statuses.length
  return (
    <header className="top-bar">
      <Breadcrumb />
      {sight === 'figures' && !narrow && <FilterBar opened={opened} setOpened={setOpened} />}
      {narrow && (
        <>
          {sight === 'figures' && (
            <Badge count={filters} size="small">
              <Button type="text" icon={<FilterOutlined />} aria-label={t('rail.filters')} onClick={() => toggle('filters')} />
            </Badge>
          )}
          <Button type="text" icon={<BlockOutlined />} aria-label={t('rail.layers')} onClick={() => toggle('layers')} />
          <FilterDrawer open={opened === 'filters'} close={() => setOpened(undefined)} />
        </>
      )}
      {tools}
    </header>
  )
}
