import type { AreaTree } from '../areas/area-tree'
import { useAreaTree } from '../areas/use-areas'
import { useLanguage } from '../i18n/language'
import { SceneContext } from '../scene/scene'
import { useSceneOf } from '../scene/use-scene-of'
import { FailedPage } from '../session/failed-page'
import { PlainPage } from '../session/plain-page'
import { useSession } from '../session/session-context'
import { LoadingPage } from './loading-page'
import { Workspace } from './workspace'
import 'maplibre-gl/dist/maplibre-gl.css'
import '../styles/map.css'
import '../styles/patrol.css'
import '../styles/table.css'

/** The map and all around it, once the reader's areas are known. */
export default function Portal() {
  const { t } = useLanguage()
  const tree = useAreaTree()
  if (tree.problem) return <FailedPage title={t('problem.areas')} problem={tree.problem} retry={tree.retry} />
  if (!tree.data) return <LoadingPage />
  return <OnTree tree={tree.data} />
}

function OnTree({ tree }: { tree: AreaTree }) {
  const { t } = useLanguage()
  const scene = useSceneOf(useSession(), tree)
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
    </SceneContext>
  )
}
