import { LinkOutlined, PrinterOutlined, StarOutlined } from '@ant-design/icons'
import { App, Button, Tooltip } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useLanguage } from '../../../locales/language'
import type { Classes } from '../layers/use-classes'
import type { PortalMap } from '../map/portal-map'

const PaperDialog = lazy(() => import('../paper/paper-dialog').then((all) => ({ default: all.PaperDialog })))
const SavedViewsDialog = lazy(() => import('./saved-views-dialog').then((all) => ({ default: all.SavedViewsDialog })))

/** What can be done with the map as a whole: put it on paper, hand on where one looks, find it again. */
export function MapTools({ map, classes }: { map: PortalMap | undefined; classes: Classes }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [opened, setOpened] = useState<'paper' | 'views'>()
  const close = () => setOpened(undefined)
  // The address says where one looks and at what, and holds no figures: who opens it sees what they may.
  const copyLink = () =>
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(window.location.href))
      .then(() => message.success(t('views.linkCopied')))
      .catch(() => message.info(t('views.linkAbove')))
  return (
    <div className="map-tools">
      <Tool name={t('paper.title')} icon={<PrinterOutlined />} disabled={!map} press={() => setOpened('paper')} />
      <Tool name={t('views.link')} icon={<LinkOutlined />} press={() => void copyLink()} />
      <Tool name={t('views.title')} icon={<StarOutlined />} press={() => setOpened('views')} />
      <Suspense>
        {opened === 'paper' && map && <PaperDialog map={map} classes={classes} close={close} />}
        {opened === 'views' && <SavedViewsDialog close={close} />}
      </Suspense>
    </div>
  )
}

interface ToolProps {
  name: string
  icon: ReactNode
  disabled?: boolean
  press: () => void
}

function Tool({ name, icon, disabled, press }: ToolProps) {
  return (
    <Tooltip title={name} placement="left">
      <Button icon={icon} aria-label={name} disabled={disabled} onClick={press} />
    </Tooltip>
  )
}
