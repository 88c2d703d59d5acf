import { DownloadOutlined, EnvironmentOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { downloadFrom } from '../../../api/download'
import { asProblem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { FindingsMap } from './findings-map'

/** The report of an import to save, and its faults on the map. */
export function ImportReport({ id, faults }: { id: string; faults: number }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [shown, setShown] = useState(false)
  const save = () =>
    downloadFrom(`/api/grid/imports/${id}/report.xlsx`, `import-${id}.xlsx`).catch((cause: unknown) =>
      message.error(asProblem(cause).message || t('problem.unreachable')),
    )
  return (
    <div className="loaded">
      <div className="section-actions">
        <Button size="small" icon={<DownloadOutlined />} onClick={() => void save()}>
          {t('boundaryImport.report')}
        </Button>
        {faults > 0 && (
          <Button
            size="small"
            data-act="findings"
            icon={<EnvironmentOutlined />}
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          >
            {t('boundaryImport.onMap')}
          </Button>
        )}
      </div>
      {shown && <Findings id={id} />}
    </div>
  )
}

function Findings({ id }: { id: string }) {
  const { language } = useLanguage()
  const answer = useAnswer(`findings of import ${id} ${language}`, (signal) =>
    bodyOf(api.GET('/api/grid/imports/{id}/findings', { signal, params: { path: { id } } })),
  )
  return (
    <Loaded
      answer={answer}
      what="problem.imports"
      empty={{ when: ({ features }) => features.length === 0, say: 'boundaryImport.noPlaces' }}
    >
      {({ features }) => <FindingsMap findings={features} />}
    </Loaded>
  )
}
