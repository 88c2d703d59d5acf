import type { Session } from '../api/types'
import type { AreaTree } from '../areas/area-tree'
import { useAreaTree } from '../areas/use-areas'
import { useLanguage } from '../i18n/language'
import { SceneContext } from '../scene/scene'
import { useSceneOf } from '../scene/use-scene-of'
import { FailedPage } from '../session/failed-page'
import { PlainPage } from '../session/plain-page'
import { SessionEndedNotice } from '../session/session-ended-notice'
import { LoadingPage } from './loading-page'
import { Workspace } from './workspace'

/** The map and all around it, once the reader's areas are known. */
export function Portal({ session }: { session: Session }) {
  const { t } = useLanguage()
  const tree = useAreaTree()
  if (tree.problem) return <FailedPage title={t('problem.areas')} problem={tree.problem} retry={tree.retry} />
  if (!tree.data) return <LoadingPage />
  return <OnTree session={session} tree={tree.data} />
}

function OnTree({ session, tree }: { session: Session; tree: AreaTree }) {
  const { t } = useLanguage()
  const scene = useSceneOf(session, tree)
  if (tree.size === 0 && scene.grids.data?.length === 0) {
    return (
      <PlainPage title={t('empty.areas')}>
        <p>{t('empty.areasHint')}</p>
      </PlainPage>
    )
  }
  return (
    <SceneContext value={scene}>
      <Workspace />
      <SessionEndedNotice />
    </SceneContext>
  )
}
