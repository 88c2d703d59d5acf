import { Alert, Button } from 'antd'
import type { Revision, RevisionItem } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import type { Merged } from '../model/items'
import { isOpen } from './changing'
import { DrawAnew } from './draw-anew'
import { useWhatChanges } from './items-table'

interface Props {
  /** The draft as it is now. */
  revision: Revision
  village: string
  /** What the reader drew. */
  drawn: RevisionItem[]
  /** The version of the published boundaries it was drawn from. */
  drawnFrom?: number
  merged: Merged
  theirs: readonly RevisionItem[]
  layOver: () => void
  takeTheirs: () => void
}

/** A colleague saved in between: what they changed, and what to do with one's own drawing, which is still there. */
export function ConflictNote({ revision, village, drawn, drawnFrom, merged, theirs, layOver, takeTheirs }: Props) {
  const { t, formats } = useLanguage()
  const { changedBy: by, changedAt: at } = revision
  const closed = !isOpen(revision)
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
      title={t('revisions.conflict', { name: personName(by), time: formats.moment(at) })}
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
          {closed ? (
            <DrawAnew revision={revision} village={village} drawn={drawn} drawnFrom={drawnFrom} />
          ) : (
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
