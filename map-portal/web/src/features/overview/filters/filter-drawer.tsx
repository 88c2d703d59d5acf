import { Button, Drawer } from 'antd'
import { useLanguage } from '../../../locales/language'
import { useCategories } from '../../../shared/directory/categories'
import { inRoot } from '../../../shared/window/in-root'
import { changeView } from '../view/view-store'
import { noFilters } from './filter-bar'
import { FilterGroup, groups } from './filter-groups'

/** The filters on a phone. */
export function FilterDrawer({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useLanguage()
  const categories = useCategories(open)
  return (
    <Drawer
      open={open}
      onClose={close}
      placement="bottom"
      size="80dvh"
      getContainer={inRoot}
      title={t('filters.title')}
      footer={
        <div className="drawer-foot">
          <Button onClick={() => changeView(noFilters)}>{t('filters.clear')}</Button>
          <Button type="primary" onClick={close}>
            {t('filters.done')}
          </Button>
        </div>
      }
    >
      {groups.map((group) => (
        <section key={group}>
          <h3>{t(`filters.${group}`)}</h3>
          <FilterGroup group={group} categories={categories} />
        </section>
      ))}
    </Drawer>
  )
}
