import { Alert, App, Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import { asProblem, type Problem } from '../../../api/problem'
import type { BoundaryMapping, ImportLayer, ImportTrial } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useAttempt } from '../../../shared/forms/attempt'
import { Section } from '../../../shared/page/section'
import { FindingsMap } from './findings-map'
import { importStarted, ProblemNote } from './import-page'
import {
  type Chosen,
  chosenOf,
  crsOf,
  firstOf,
  mappedFields,
  mappingOf,
  missingIn,
  needed,
  type Target,
  targets,
} from './mapping'
import { RememberMapping } from './remember-mapping'

interface Props {
  file: string
  layer: ImportLayer
  /** The mapping to begin with; without it, one that is suggested. */
  begun?: BoundaryMapping
  crs?: string
  /** Takes the reference system a mapping was remembered with. */
  chooseCrs: (crs: string) => void
}

/** What the columns mean; what would happen; and the import itself. */
export function MappingPart({ file, layer, begun, crs, chooseCrs }: Props) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<Chosen>(() => (begun ? chosenOf(begun) : firstOf(layer.suggestions)))
  const [tried, setTried] = useState<{ of: string; trial: ImportTrial }>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState<'try' | 'import'>()
  const [skipBad, setSkipBad] = useState(false)
  const keyOf = useAttempt()
  const mapping = mappingOf(chosen, layer, crs)
  const said = JSON.stringify(mapping)
  const trial = tried?.of === said ? tried.trial : undefined
  const params = { path: { id: file } }

  const run = async (what: 'try' | 'import', act: () => Promise<void>) => {
    setBusy(what)
    setProblem(undefined)
    try {
      await act()
    } catch (cause) {
      setProblem(asProblem(cause))
    } finally {
      setBusy(undefined)
    }
  }
  const begin = (from: BoundaryMapping) => {
    setChosen(chosenOf(from))
    const known = crsOf(from)
    if (known) chooseCrs(known)
  }
  const tryIt = () =>
    run('try', async () => {
      setTried({ of: said, trial: await bodyOf(api.POST('/api/grid/import-files/{id}/trial', { params, body: { mapping } })) })
    })
  const importIt = () =>
    run('import', async () => {
      const body = { mapping, skipBad }
      const header = { 'Idempotency-Key': keyOf([file, body]) }
      await bodyOf(api.POST('/api/grid/import-files/{id}/imports', { params: { ...params, header }, body }))
      message.success(t('boundaryImport.taken'))
      importStarted()
    })

  return (
    <Section title={t('boundaryImport.meaning')}>
      <MappingForm layer={layer} chosen={chosen} choose={setChosen} begin={begin} />
      <RememberMapping mapping={mapping} remembered={layer.remembered} />
      <div className="section-actions">
        <Button data-act="try" loading={busy === 'try'} disabled={missingIn(chosen).length > 0} onClick={() => void tryIt()}>
          {t('boundaryImport.try')}
        </Button>
        {missingIn(chosen).length > 0 && (
          <span className="row-sub">
            {t('boundaryImport.missing', {
              fields: missingIn(chosen)
                .map((field) => t(`boundaryImport.field.${field}`))
                .join(' · '),
            })}
          </span>
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
      {trial && <Trial trial={trial} />}
      {trial && (
        <div className="section-actions">
          {!trial.storable && (
            <Checkbox checked={skipBad} onChange={({ target }) => setSkipBad(target.checked)}>
              {t('boundaryImport.skipBad')}
            </Checkbox>
          )}
          <Button
            type="primary"
            data-act="import"
            loading={busy === 'import'}
            disabled={(!trial.storable && !skipBad) || trial.rowsNew + trial.rowsChanged === 0}
            onClick={() => void importIt()}
          >
            {t('boundaryImport.import')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Trial({ trial }: { trial: ImportTrial }) {
  const { t, formats } = useLanguage()
  const { number } = formats
  return (
    <div className="loaded" role="status">
      <Alert
        type={trial.storable ? 'success' : 'warning'}
        showIcon
        title={t('boundaryImport.trial', {
          read: number(trial.rowsRead),
          fresh: number(trial.rowsNew),
          changed: number(trial.rowsChanged),
          unchanged: number(trial.rowsUnchanged),
          refused: number(trial.rowsRefused),
        })}
        description={
          trial.violations.length > 0 && (
            <ul>
              {trial.violations.map(({ row, field, code, message }) => (
                <li key={`${row} ${field} ${code} ${message}`}>
                  {row !== undefined && `${t('boundaryImport.row', { row })} `}
                  {message}
                </li>
              ))}
              {trial.moreViolations > 0 && <li>{t('boundaryImport.moreFaults', { count: number(trial.moreViolations) })}</li>}
            </ul>
          )
        }
      />
      {trial.findings.features.length > 0 && <FindingsMap findings={trial.findings.features} />}
    </div>
  )
}

interface FormProps {
  layer: ImportLayer
  chosen: Chosen
  choose: (chosen: Chosen) => void
  /** Begins with a mapping that was remembered or suggested. */
  begin: (from: BoundaryMapping) => void
}

function MappingForm({ layer, chosen, choose, begin }: FormProps) {
  const { t } = useLanguage()
  const columns = layer.columns.filter(({ refused }) => refused === undefined).map(({ name }) => ({ value: name, label: name }))
  const beginnings = [
    ...layer.remembered.map(({ id, name, mapping }) => ({ value: id, label: name, mapping })),
    ...layer.suggestions.map(({ target, mapping }) => ({
      value: target,
      label: t('boundaryImport.suggested', { target: t(`boundaryImport.target.${target}`) }),
      mapping,
    })),
  ]
  return (
    <div className="mapping-form">
      {beginnings.length > 0 && (
        <div className="labelled">
          <span>{t('boundaryImport.begin')}</span>
          <Select
            placeholder={t('boundaryImport.beginHint')}
            options={beginnings}
            onChange={(_, option) => {
              const { mapping } = option as (typeof beginnings)[number]
              begin(mapping)
            }}
            aria-label={t('boundaryImport.begin')}
          />
        </div>
      )}
      <div className="labelled">
        <span>{t('boundaryImport.target')}</span>
        <Select<Target>
          value={chosen.target}
          options={targets.map((value) => ({ value, label: t(`boundaryImport.target.${value}`) }))}
          onChange={(target) => choose({ ...chosen, target })}
          aria-label={t('boundaryImport.target')}
        />
      </div>
      {mappedFields(chosen.target).map((field) => (
        <div className="labelled" key={field}>
          <span>
            {t(`boundaryImport.field.${field}`)}
            {needed.includes(field) && ' *'}
          </span>
          <Select
            value={chosen.columns[field]}
            options={columns}
            allowClear
            showSearch
            placeholder={t('boundaryImport.noColumn')}
            onChange={(column: string | undefined) => choose({ ...chosen, columns: { ...chosen.columns, [field]: column } })}
            aria-label={t(`boundaryImport.field.${field}`)}
          />
        </div>
      ))}
      <div className="labelled">
        <span>{t('boundaryImport.attribution')}</span>
        <Input
          value={chosen.attribution ?? ''}
          maxLength={200}
          onChange={({ target }) => choose({ ...chosen, attribution: target.value })}
          aria-label={t('boundaryImport.attribution')}
        />
      </div>
    </div>
  )
}
