import { BlockOutlined, OrderedListOutlined } from '@ant-design/icons'
import { useCallback, useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { useNarrow } from '../../../shared/window/use-narrow'
import { LayerPanel } from '../layers/layer-panel'
import { Legend } from '../layers/legend'
import { useClasses } from '../layers/use-classes'
import { MapView } from '../map/map-view'
import { useScene } from '../scene/scene'
import { TimeBar } from '../time/time-bar'
import { usePlay } from '../time/use-play'
import { changeView } from '../view/view-store'
import { Announcer } from './announcer'
import type { Around } from './around'
import { Notices } from './notices'
import { RailButton } from './rail-button'
import { SidePanel } from './side-panel'
import { TopBar } from './top-bar'
import { useKeys } from './use-keys'

/** What is open beside the map; one thing at a time. */
export type Opened = 'layers' | 'filters' | 'category' | 'level' | 'status' | undefined

export function Workspace({ around: { Rail, BottomBar, TopTools, OnEveryPage } }: { around: Around }) {
  const { t } = useLanguage()
  const scene = useScene()
  const narrow = useNarrow()
  const classes = useClasses(scene)
  const play = usePlay(scene)
  const [opened, setOpened] = useState<Opened>()
  const [sheet, setSheet] = useState(false)
  const toggle = useCallback((what: Opened) => setOpened((before) => (before === what ? undefined : what)), [])
  const tableShown = narrow ? sheet : scene.view.table
  const toggleTable = () => (narrow ? setSheet(!sheet) : changeView({ table: !scene.view.table }))
  useKeys({ scene, play, opened, setOpened, toggle, toggleTable, narrow })

  return (
    <div className="shell" data-table={tableShown}>
      <a className="skip" href="#panel">
        {t('app.skip')}
      </a>
      {!narrow && (
        <Rail>
          <RailButton
            icon={<BlockOutlined aria-hidden />}
            name={t('rail.layers')}
            pressed={opened === 'layers'}
            onClick={() => toggle('layers')}
          />
          <RailButton
            icon={<OrderedListOutlined aria-hidden />}
            name={t('rail.table')}
            pressed={tableShown}
            onClick={toggleTable}
          />
        </Rail>
      )}
      <TopBar opened={opened} setOpened={setOpened} toggle={toggle} tools={<TopTools />} />
      <main className="stage">
        <OnEveryPage />
        <MapView classes={classes} />
        <Notices />
        {opened === 'layers' && <LayerPanel close={() => setOpened(undefined)} />}
        <Legend classes={classes} />
      </main>
      {scene.sight === 'figures' && <TimeBar play={play} />}
      <SidePanel shown={tableShown} toggle={toggleTable} />
      {narrow && <BottomBar />}
      <Announcer />
    </div>
  )
}
