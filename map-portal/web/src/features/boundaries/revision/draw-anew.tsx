import { App, Button } from 'antd'
import type { Revision, RevisionItem } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { goTo } from '../../../shared/route/address'
import { useSession } from '../../../shared/session/session-context'
import { inRoot } from '../../../shared/window/in-root'
import { begunAnew, keptHead } from './kept-work'

interface Props {
  /** The one that can no longer be changed. */
  revision: Revision
  village: string
  drawn: readonly RevisionItem[]
  /** The version of the published boundaries it was drawn from. */
  drawnFrom?: number
}

/** Takes what is drawn for a revision that is closed by now into a new one. */
export function DrawAnew({ revision, village, drawn, drawnFrom }: Props) {
  const { t } = useLanguage()
  const { modal, message } = App.useApp()
  const { username } = useSession()
  const begin = () => {
    if (begunAnew(username, revision, village, drawn, drawnFrom))
      goTo(`/boundaries/revisions/new/edit/${encodeURIComponent(village)}`)
    else message.error(t('revisions.unkept'))
  }
  const ask = () => {
    if (!keptHead(username)) return begin()
    modal.confirm({
      getContainer: inRoot,
      title: t('revisions.drawAnew'),
      content: t('revisions.drawAnewOver'),
      okText: t('revisions.drawAnew'),
      cancelText: t('form.cancel'),
      onOk: begin,
    })
  }
  return (
    <div className="section-actions">
      <Button type="primary" data-act="draw-anew" disabled={drawn.length === 0} onClick={ask}>
        {t('revisions.drawAnew')}
      </Button>
    </div>
  )
}
