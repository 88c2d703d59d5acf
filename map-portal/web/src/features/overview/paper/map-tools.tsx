import { LinkOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Tooltip } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '../../../locales/language'
import type { Classes } from '../layers/use-classes'
import type { PortalMap } from '../map/portal-map'

const PaperDialog = lazy(() => import('./paper-dialog').then((all) => ({ default: all.PaperDialog })))

/** What can be done with the map as a whole: put it on paper, hand on where one looks. */
export function MapTools({ map, classes }: { map: PortalMap | undefined; classes: Classes }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [onPaper, setOnPaper] = useState(false)
  // The address says where one looks and at what, and holds no figures: who opens it sees what they may.
  const copyLink = () =>
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(window.location.href))
      .then(() => message.success(t('paper.linkCopied')))
      .catch(() => message.info(t('paper.linkAbove')))
  return (
    <div className="map-tools">
      <Tooltip title={t('paper.title')} placement="left">
        <Button icon={<PrinterOutlined />} aria-label={t('paper.title')} disabled={!map} onClick={() => setOnPaper(true)} />
      </Tooltip>
      <Tooltip title={t('paper.link')} placement="left">
        <Button icon={<LinkOutlined />} aria-label={t('paper.link')} onClick={() => void copyLink()} />
      </Tooltip>
      {onPaper && map && (
        <Suspense>
          <PaperDialog map={map} classes={classes} close={() => setOnPaper(false)} />
        </Suspense>
      )}
    </div>
  )
}
