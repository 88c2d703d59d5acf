import { DeleteOutlined, SaveOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import { asProblem, type Problem, problemOf } from '../../../api/problem'
import type { BoundaryMapping, RememberedMapping } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AreaSelect } from '../../../shared/areas/area-select'
import { useAreaTree } from '../../../shared/areas/use-areas'
import { useSession } from '../../../shared/session/session-context'
import { ProblemNote } from './import-page'

interface Props {
  mapping: BoundaryMapping
  /** Those that fit this file. */
  remembered: readonly RememberedMapping[]
}

/** Keeps a mapping for the next file of the same surveyor, and forgets one that is of no use any more. */
export function RememberMapping({ mapping, remembered }: Props) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const { grants } = useSession()
  const own = grants.find(({ role, areaCode }) => role === 'area-admin' && areaCode)?.areaCode
  // Who administers everything says for which area.
  const { data: tree } = useAreaTree(own === undefined)
  const [chosen, setChosen] = useState<string>()
  const area = own ?? chosen ?? tree?.place(undefined).area?.code
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [forgotten, setForgotten] = useState<readonly string[]>([])
  const { layer: _, ...kept } = mapping
  const save = async () => {
    if (!area) return
    setProblem(undefined)
    try {
      await bodyOf(api.PUT('/api/grid/import-mappings', { body: { area, name: name.trim(), mapping: kept } }))
      setName('')
      message.success(t('boundaryImport.remembered'))
    } catch (cause) {
      setProblem(asProblem(cause))
    }
  }
  const forget = async (id: string) => {
    setProblem(undefined)
    const { response, error } = await api.DELETE('/api/grid/import-mappings/{id}', { params: { path: { id } } })
    if (response.ok) setForgotten([...forgotten, id])
    else setProblem(problemOf(response.status, error))
  }
  const left = remembered.filter(({ id }) => !forgotten.includes(id))
  return (
    <div className="loaded">
      {left.length > 0 && (
        <ul className="rows" aria-label={t('boundaryImport.rememberedHere')}>
          {left.map(({ id, name: called }) => (
            <li className="row" key={id}>
              <span className="row-main">{called}</span>
              <Button size="small" icon={<DeleteOutlined />} onClick={() => void forget(id)}>
                {t('boundaryImport.forget', { name: called })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="section-actions">
        {own === undefined && <AreaSelect area={area} choose={setChosen} />}
        <Input
          className="short-input"
          value={name}
          maxLength={100}
          placeholder={t('boundaryImport.mappingName')}
          aria-label={t('boundaryImport.mappingName')}
          onChange={({ target }) => setName(target.value)}
        />
        <Button icon={<SaveOutlined />} disabled={!area || name.trim() === ''} onClick={() => void save()}>
          {t('boundaryImport.remember')}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
