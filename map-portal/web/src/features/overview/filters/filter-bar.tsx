import { CloseOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../../locales/language'
import { useCategories } from '../../../shared/directory/categories'
import type { Opened } from '../frame/workspace'
import { useScene } from '../scene/scene'
import { changeView } from '../view/view-store'
import { FilterGroup, type Group, groups } from './filter-groups'

export const noFilters = { categories: [], levels: [], statuses: [] }

export function FilterBar({ opened, setOpened }: { opened: Opened; setOpened: (opened: Opened) => void }) {
  const { t } = useLanguage()
  const { view } = useScene()
  const categories = useCategories(true)
  const chosen: Record<Group, number> = {
    category: view.categories.length,
    level: view.levels.length,
    status: view.statuses.length,
  }
  const bar = useRef<HTMLFieldSetElement>(null)
  // An opened filter has the focus, so that `/` leads into it and Esc back out of it.
  useEffect(() => {
    if (groups.some((group) => group === opened)) bar.current?.querySelector<HTMLElement>(`[data-group=${opened}]`)?.focus()
  }, [opened])
  return (
    <fieldset className="filter-bar" ref={bar}>
      <legend className="unseen">{t('filters.title')}</legend>
      {groups.map((group) => (
        <Popover
          key={group}
          trigger="click"
          placement="bottomRight"
          open={opened === group}
          onOpenChange={(open) => setOpened(open ? group : undefined)}
          destroyOnHidden
          getPopupContainer={(button) => button.parentElement ?? document.body}
          content={<FilterGroup group={group} categories={categories} />}
        >
          <Button data-group={group} aria-expanded={opened === group} className={chosen[group] > 0 ? 'filter-on' : undefined}>
            {chosen[group] > 0
              ? t('filters.chosen', { name: t(`filters.${group}`), count: chosen[group] })
              : t(`filters.${group}`)}
            <DownOutlined aria-hidden />
          </Button>
        </Popover>
      ))}
      {Object.values(chosen).some((count) => count > 0) && (
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('filters.clear')}
          title={t('filters.clear')}
          onClick={() => changeView(noFilters)}
        />
      )}
    </fieldset>
  )
}
