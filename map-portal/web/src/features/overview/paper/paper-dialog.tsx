import { FileImageOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Modal, Radio, Spin } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { save } from '../../../api/download'
import { useLanguage } from '../../../locales/language'
import { inRoot } from '../../../shared/window/in-root'
import { nonce } from '../../../shared/window/nonce'
import type { Classes } from '../layers/use-classes'
import type { Picture, PortalMap } from '../map/portal-map'
import { layOut, type Paper, papers } from './layout'
import { pngOf } from './png'
import { Sheet } from './sheet'
import { useSheetText } from './use-sheet-text'
import '../../../shared/styles/paper.css'

interface Props {
  map: PortalMap
  classes: Classes
  close: () => void
}

/** The map as it is shown now, on a sheet to be printed or saved as a picture. */
export function PaperDialog({ map, classes, close }: Props) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const text = useSheetText(classes)
  const sheet = useRef<SVGSVGElement>(null)
  const [paper, setPaper] = useState<Paper>('A4')
  const [picture, setPicture] = useState<Picture>()
  const [saving, setSaving] = useState(false)

  useEffect(() => {
    let gone = false
    map.picture().then((taken) => !gone && setPicture(taken))
    return () => {
      gone = true
    }
  }, [map])

  const print = () => {
    // The browser names the file after the page.
    const before = document.title
    document.title = text.fileName
    window.print()
    document.title = before
  }
  const savePicture = async () => {
    if (!sheet.current) return
    setSaving(true)
    try {
      save(await pngOf(sheet.current), `${text.fileName}.png`)
    } catch {
      message.error(t('paper.failed'))
    } finally {
      setSaving(false)
    }
  }
  return (
    <Modal
      open
      onCancel={close}
      title={t('paper.title')}
      width="min(96vw, 1000px)"
      centered
      getContainer={inRoot}
      className="paper-dialog"
      footer={[
        <Radio.Group key="paper" value={paper} onChange={({ target }) => setPaper(target.value)} name="paper">
          {(Object.keys(papers) as Paper[]).map((one) => (
            <Radio key={one} value={one}>
              {one}
            </Radio>
          ))}
        </Radio.Group>,
        <Button key="png" icon={<FileImageOutlined />} disabled={!picture} loading={saving} onClick={savePicture}>
          {t('paper.png')}
        </Button>,
        <Button key="print" type="primary" icon={<PrinterOutlined />} disabled={!picture} onClick={print}>
          {t('paper.print')}
        </Button>,
      ]}
    >
      {picture ? (
        <>
          <PageSize paper={paper} picture={picture} />
          <Sheet ref={sheet} paper={paper} picture={picture} text={text} />
        </>
      ) : (
        <div className="paper-waiting" role="status">
          <Spin /> {t('paper.drawing')}
        </div>
      )}
    </Modal>
  )
}

/** The paper that the browser offers for this sheet; a sheet has its own margins. */
function PageSize({ paper, picture }: { paper: Paper; picture: Picture }) {
  const { width, height } = layOut(picture)
  return <style nonce={nonce}>{`@page { size: ${paper} ${width > height ? 'landscape' : 'portrait'}; margin: 0 }`}</style>
}
