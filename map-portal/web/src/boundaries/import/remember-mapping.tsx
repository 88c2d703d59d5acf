import { SaveOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../api/client'
import { asProblem, type Problem } from '../../api/problem'
import type { BoundaryMapping } from '../../api/types'
import { useLanguage } from '../../i18n/language'
import { useSession } from '../../session/session-context'
import { ProblemNote } from './import-page'

/** Keeps a mapping for the next file of the same surveyor. */
export function RememberMapping({ mapping }: { mapping: BoundaryMapping }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const { grants } = useSession()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const area = grants.find(({ role, areaCode }) => role === 'area-admin' && areaCode)?.areaCode
  if (!area) return null
  const { layer: _, ...kept } = mapping
  const save = async () => {
    setProblem(undefined)
    try {
      await bodyOf(api.PUT('/api/grid/import-mappings', { body: { area, name: name.trim(), mapping: kept } }))
      setName('')
      message.success(t('boundaryImport.remembered'))
    } catch (cause) {
      setProblem(asProblem(cause))
    }
  }
  return (
    <div className="loaded">
      <div className="section-actions">
        <Input
          className="short-input"
          value={name}
          maxLength={100}
          placeholder={t('boundaryImport.mappingName')}
          aria-label={t('boundaryImport.mappingName')}
          onChange={({ target }) => setName(target.value)}
        />
        <Button icon={<SaveOutlined />} disabled={name.trim() === ''} onClick={() => void save()}>
          {t('boundaryImport.remember')}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
