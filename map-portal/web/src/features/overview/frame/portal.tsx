import { useLanguage } from '../../../locales/language'
import type { AreaTree } from '../../../shared/areas/area-tree'
import { useAreaTree } from '../../../shared/areas/use-areas'
import { FailedPage } from '../../../shared/page/failed-page'
import { LoadingPage } from '../../../shared/page/loading-page'
import { PlainPage } from '../../../shared/page/plain-page'
import { useSession } from '../../../shared/session/session-context'
import { SceneContext } from '../scene/scene'
import { useSceneOf } from '../scene/use-scene-of'
import type { Around } from './around'
import { Workspace } from './workspace'
import 'maplibre-gl/dist/maplibre-gl.css'
import '../../../shared/styles/map.css'
import '../../../shared/styles/patrol.css'
import '../../../shared/styles/table.css'

/** The map and all around it, once the reader's areas are known. */
export function Portal({ around }: { around: Around }) {
  const { t } = useLanguage()
  const tree = useAreaTree()
  if (tree.problem) return <FailedPage title={t('problem.areas')} problem={tree.problem} retry={tree.retry} />
  if (!tree.data) return <LoadingPage />
  return <OnTree tree={tree.data} around={around} />
}

function OnTree({ tree, around }: { tree: AreaTree; around: Around }) {
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
      <Workspace around={around} />
    </SceneContext>
  )
}
