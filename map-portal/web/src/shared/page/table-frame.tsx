import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useLanguage } from '../../locales/language'
import { today } from '../marks/due'
import { csvOf, download } from '../table/csv'
import { linesOf } from '../table/lines-of'

interface Props {
  children: ReactNode
  /** What the file is called by which the table is taken along, as it stands there; without it, it is not. Only for figures, never for a list of people. */
  file?: string
}

/** A table that may be wider than the screen: it scrolls on its own, with the keyboard too. */
export function TableFrame({ children, file }: Props) {
  const { t } = useLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const save = () => {
    const table = frame.current?.querySelector('table')
    if (table) download(`${file}_${today()}.csv`, csvOf(linesOf(table)))
  }
  return (
    <>
      <div className="table-frame" tabIndex={0} ref={frame}>
        {children}
      </div>
      {file && (
        <div className="table-export">
          <Button size="small" type="text" icon={<DownloadOutlined />} data-operation="exportTable" onClick={save}>
            {t('table.export')}
          </Button>
        </div>
      )}
    </>
  )
}
