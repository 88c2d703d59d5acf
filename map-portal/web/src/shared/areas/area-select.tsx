import { TreeSelect } from 'antd'
import type { Area } from '../../api/types'
import { useLanguage } from '../../locales/language'
import type { AreaTree } from './area-tree'
import { useAreaTree } from './use-areas'

interface Branch {
  value: string
  title: string
  children: Branch[]
}

/** Chooses an area of the reader's tree. */
export function AreaSelect({ area, choose, id }: { area?: string; choose: (area: string | undefined) => void; id?: string }) {
  const { t, nameOf } = useLanguage()
  const tree = useAreaTree()
  return (
    <TreeSelect
      id={id}
      className="filter-area"
      value={area}
      onChange={(code: string | undefined) => choose(code)}
      treeData={tree.data ? branches(tree.data, tree.data.roots, nameOf) : []}
      loading={tree.loading}
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder={t('area.all')}
      aria-label={t('area.breadcrumb')}
      popupMatchSelectWidth={260}
    />
  )
}

function branches(tree: AreaTree, areas: readonly Area[], nameOf: (area: Area) => string): Branch[] {
  return areas.map((area) => ({
    value: area.code,
    title: nameOf(area),
    children: branches(tree, tree.place(area.code).children, nameOf),
  }))
}
