import type { Recognition } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { useCategoryName } from '../../../../shared/directory/directory'
import { Link } from '../../../../shared/route/link'

/** Other matters of mine in which somebody is reached in exactly the same way. Nothing of it is kept. */
export function Recognised({ recognition: { items } }: { recognition: Recognition }) {
  const { t } = useLanguage()
  const categoryName = useCategoryName()
  if (items.length === 0) return <p role="status">{t('party.nobody')}</p>
  return (
    <div role="status">
      <p>{t('party.recognised', { count: items.length })}</p>
      <ul className="plain">
        {items.map(({ id, number, statusName, category }) => (
          <li key={id}>
            <Link href={`/matters/${id}`}>{number}</Link> {categoryName(category)} · {statusName}
          </li>
        ))}
      </ul>
    </div>
  )
}
