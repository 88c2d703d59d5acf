import { useLanguage } from '../../../locales/language'
import type { Column, Order } from './ranking'

interface Props {
  column: Column
  order: Order
  setOrder: (order: Order) => void
}

/** A column's head, by which the table is sorted. */
export function SortHead({ column, order, setOrder }: Props) {
  const { t } = useLanguage()
  const active = order.column === column
  const direction = active ? (order.descending ? 'descending' : 'ascending') : 'none'
  const next = { column, descending: active ? !order.descending : column !== 'name' }
  return (
    <th scope="col" aria-sort={direction} className={`col-${column}`}>
      <button type="button" title={t('table.sortBy', { column: t(`table.${column}`) })} onClick={() => setOrder(next)}>
        {t(`table.${column}`)}
        <span aria-hidden="true">{active ? (order.descending ? '↓' : '↑') : ''}</span>
      </button>
    </th>
  )
}
