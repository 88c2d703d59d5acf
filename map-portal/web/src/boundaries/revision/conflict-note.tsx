import { Alert, Button } from 'antd'
import type { RevisionItem } from '../../api/types'
import { usePersonName } from '../../desk/directory'
import { useLanguage } from '../../i18n/language'
import type { Merged } from '../model/items'
import { useWhatChanges } from './items-table'

interface Props {
  by: string
  at: string
  merged: Merged
  theirs: readonly RevisionItem[]
  /** Whether it can no longer be changed at all. */
  closed: boolean
  layOver: () => void
  takeTheirs: () => void
}

/** A colleague saved in between: what they changed, and what to do with one's own drawing, which is still there. */
export function ConflictNote({ by, at, merged, theirs, closed, layOver, takeTheirs }: Props) {
  const { t, formats } = useLanguage()
  const personName = usePersonName([by])
  const whatChanges = useWhatChanges()
  const items = new Map(theirs.map((item) => [item.code, item]))
  const said = (code: string) => {
    const item = items.get(code)
    return item ? `${t(`revisions.action.${item.action}`)} ${whatChanges(item)}` : t('revisions.takenBack')
  }
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('revisions.conflict', { name: personName(by), time: at ? formats.moment(at) : '' })}
      description={
        <div className="loaded">
          {merged.theirs.length === 0 ? (
            <p>{t('revisions.conflictElsewhere')}</p>
          ) : (
            <ul>
              {merged.theirs.map((code) => (
                <li key={code}>
                  <strong>{code}</strong> {said(code)}
                  {merged.both.includes(code) && <> · {t('revisions.bothChanged')}</>}
                </li>
              ))}
            </ul>
          )}
          <p>{closed ? t('revisions.closed') : t('revisions.conflictHint')}</p>
          {!closed && (
            <div className="section-actions">
              <Button type="primary" data-act="lay-over" onClick={layOver}>
                {t('revisions.layOver')}
              </Button>
              <Button data-act="take-theirs" onClick={takeTheirs}>
                {t('revisions.takeTheirs')}
              </Button>
            </div>
          )}
        </div>
      }
    />
  )
}
