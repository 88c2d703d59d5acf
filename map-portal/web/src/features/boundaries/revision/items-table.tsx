import { Button } from 'antd'
import type { RevisionItem } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useAreaName } from '../../../shared/directory/directory'
import { TableFrame } from '../../../shared/page/table-frame'

interface Props {
  items: readonly RevisionItem[]
  /** Takes one that was not drawn out of the draft again; what is drawn is taken back in the editor. */
  takeBack?: (item: RevisionItem) => void
}

/** What becomes of each unit. */
export function ItemsTable({ items, takeBack }: Props) {
  const { t } = useLanguage()
  const whatChanges = useWhatChanges()
  return (
    <TableFrame>
      <table>
        <caption className="unseen">{t('revisions.changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('boundaries.code')}</th>
            <th scope="col">{t('revisions.unit')}</th>
            <th scope="col">{t('revisions.action')}</th>
            <th scope="col">{t('revisions.what')}</th>
            {takeBack && <td />}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.unit} ${item.action} ${item.code}`}>
              <th scope="row">{item.code}</th>
              <td>{t(`revisions.unit.${item.unit}`)}</td>
              <td>{t(`revisions.action.${item.action}`)}</td>
              <td className="cell-words">{whatChanges(item)}</td>
              {takeBack && (
                <td>
                  {isNotDrawn(item) && (
                    <Button
                      size="small"
                      data-act={`take-back-${item.code}`}
                      aria-label={t('regroup.takeBackOf', { code: item.code })}
                      onClick={() => takeBack(item)}
                    >
                      {t('regroup.takeBack')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function isNotDrawn({ unit, action, parent }: RevisionItem): boolean {
  return unit === 'AREA' || (action === 'CHANGE' && parent !== undefined)
}

/** What an item changes, in words. */
export function useWhatChanges(): (item: RevisionItem) => string {
  const { t, formats } = useLanguage()
  const areaName = useAreaName()
  const comma = t('desk.listComma')
  return ({ action, name, nameEn, kind, parent, households, boundary, successors = [], predecessors = [] }) =>
    [
      name && t('revisions.says.name', { name }),
      nameEn && t('revisions.says.nameEn', { name: nameEn }),
      kind && t(`boundaries.kind.${kind}`),
      parent && t('revisions.says.parent', { area: areaName(parent) }),
      households !== undefined && t('revisions.says.households', { count: formats.number(households) }),
      boundary && action === 'CHANGE' && t('revisions.says.boundary'),
      predecessors.length > 0 && t('revisions.says.predecessors', { codes: predecessors.join(comma) }),
      successors.length > 0 && t('revisions.says.successors', { codes: successors.join(comma) }),
      action === 'END' && successors.length === 0 && t('revisions.says.givenUp'),
    ]
      .filter(Boolean)
      .join(t('revisions.semicolon'))
}
