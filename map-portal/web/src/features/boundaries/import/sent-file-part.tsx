import { DeleteOutlined } from '@ant-design/icons'
import { App, Button, Select } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { problemOf } from '../../../api/problem'
import type { ImportLayer, RememberedMapping, SentFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import type { OwnFeature } from '../../../map/work-map/work-map-engine'
import { Loaded } from '../../../shared/answers/loaded'
import type { Drawn } from '../../../shared/geometry/drawn'
import { Section } from '../../../shared/page/section'
import { TableFrame } from '../../../shared/page/table-frame'
import { goTo } from '../../../shared/route/address'
import { crsOf } from './mapping'
import { MappingPart } from './mapping-part'

/** Systems that no file can tell, for whoever knows that it is in them. */
const UNTOLD = ['GCJ-02', 'BD-09']

/** A file that was handed in: what is in it, where it lies, and what its columns mean. */
export function SentFilePart({ id }: { id: string }) {
  const { language } = useLanguage()
  const file = useAnswer(`sent file ${id} ${language}`, (signal) =>
    bodyOf(api.GET('/api/grid/import-files/{id}', { signal, params: { path: { id } } })),
  )
  return (
    <Loaded answer={file} what="problem.imports">
      {(sent) => <Layers file={sent} />}
    </Loaded>
  )
}

function Layers({ file }: { file: SentFile }) {
  const { t, formats, language } = useLanguage()
  const [name, setName] = useState(file.layers[0] ?? '')
  const [crs, setCrs] = useState<string>()
  const [begun, setBegun] = useState<RememberedMapping>()
  const layer = useAnswer(
    `layer ${file.id} ${name} ${crs} ${language}`,
    (signal) =>
      bodyOf(
        api.GET('/api/grid/import-files/{id}/layer', {
          signal,
          params: { path: { id: file.id }, query: { name: name || undefined, crs } },
        }),
      ),
    `${file.id} ${name}`,
  )
  // What could be chosen stays so, also when what was chosen is refused.
  const first = useRef<{ of: string; layer: ImportLayer }>(undefined)
  if (layer.data && first.current?.of !== name) first.current = { of: name, layer: layer.data }
  const known = first.current?.of === name ? first.current.layer : undefined
  const seen = layer.data ?? known
  const chooseLayer = (next: string) => {
    setName(next)
    setCrs(undefined)
    setBegun(undefined)
  }
  // A file that does not say its reference system may be one of a surveyor whose files were read before.
  const beginWith = (remembered?: RememberedMapping) => {
    setBegun(remembered)
    if (remembered) setCrs(crsOf(remembered.mapping))
  }
  const untold = known?.crs.state === 'unknown' && crs === undefined
  const layers = file.layers.map((value) => ({ value, label: value }))
  return (
    <>
      <Section title={file.name} actions={<ForgetFile id={file.id} />}>
        <p className="page-quiet">
          {t(`boundaryImport.format.${file.format}`)} · {t('boundaryImport.keptUntil', { time: formats.moment(file.keptUntil) })}
        </p>
        {layers.length > 1 && (
          <label className="labelled">
            {t('boundaryImport.layer')}
            <Select value={name} options={layers} onChange={chooseLayer} aria-label={t('boundaryImport.layer')} />
          </label>
        )}
        {untold && known.remembered.length > 0 && (
          <div className="labelled">
            <span>{t('boundaryImport.asBefore')}</span>
            <Select
              value={begun?.id}
              allowClear
              placeholder={t('boundaryImport.asBeforeHint')}
              options={known.remembered.map((one) => ({ value: one.id, label: one.name }))}
              onChange={(id: string | undefined) => beginWith(known.remembered.find((one) => one.id === id))}
              aria-label={t('boundaryImport.asBefore')}
            />
            {begun && <span className="row-sub">{t('boundaryImport.asBeforeNoCrs')}</span>}
          </div>
        )}
        {known && <CrsChoice candidates={known.crs.candidates} found={layer.data?.crs} crs={crs} choose={setCrs} />}
        <Loaded answer={layer} what="problem.imports">
          {(data) => <Contents layer={data} />}
        </Loaded>
      </Section>
      {seen && (seen.crs.state !== 'unknown' || crs !== undefined) && (
        <MappingPart
          key={`${seen.name} ${begun?.id}`}
          file={file.id}
          layer={seen}
          begun={begun?.mapping}
          crs={crs}
          chooseCrs={setCrs}
        />
      )}
    </>
  )
}

function Contents({ layer }: { layer: ImportLayer }) {
  const { t, formats } = useLanguage()
  return (
    <div className="loaded">
      <p>{t('boundaryImport.counts', { features: formats.number(layer.features), faulty: formats.number(layer.faulty) })}</p>
      {layer.outlines && <Outlines layer={layer} />}
      <Columns layer={layer} />
    </div>
  )
}

/** What is chosen is said by its name, whatever the file declares. */
function saidOf({ state, name, declared }: ImportLayer['crs']): string {
  return (state === 'chosen' ? name : (declared ?? name)) ?? ''
}

interface CrsProps {
  candidates: ImportLayer['crs']['candidates']
  /** Absent while it is read, and where what was chosen is refused. */
  found?: ImportLayer['crs']
  crs?: string
  choose: (crs?: string) => void
}

function CrsChoice({ candidates, found, crs, choose }: CrsProps) {
  const { t } = useLanguage()
  const options = [
    ...candidates.map(({ name, title, inArea }) => ({
      value: name,
      label: inArea ? `${title} · ${t('boundaryImport.inArea')}` : title,
    })),
    ...UNTOLD.map((value) => ({ value, label: t(`boundaryImport.crs.${value}` as 'boundaryImport.crs.GCJ-02') })),
  ]
  const now = crs ?? found?.name
  const known = options.some(({ value }) => value === now)
  const all = known || !now ? options : [{ value: now, label: now }, ...options]
  return (
    <div className="labelled">
      <span>{t('boundaryImport.crs')}</span>
      <Select
        value={now}
        options={all}
        allowClear={crs !== undefined}
        status={found?.state === 'unknown' ? 'warning' : undefined}
        placeholder={t('boundaryImport.crsAsked')}
        onChange={(next: string | undefined) => choose(next)}
        aria-label={t('boundaryImport.crs')}
      />
      <span className="row-sub" role="status">
        {found && t(`boundaryImport.crsState.${found.state}`, { declared: saidOf(found) })}
      </span>
    </div>
  )
}

function Outlines({ layer }: { layer: ImportLayer }) {
  const { t, formats } = useLanguage()
  const own = useMemo<OwnFeature[]>(
    () => (layer.outlines?.features ?? []).map((feature) => ({ geometry: (feature as { geometry: Drawn }).geometry })),
    [layer.outlines],
  )
  const more = layer.outlines?.more ?? 0
  return (
    <>
      <LazyMap key={`${layer.name} ${layer.crs.name}`} label={t('boundaryImport.outlines')} own={own} />
      {more > 0 && <p className="page-quiet">{t('boundaryImport.notDrawn', { count: formats.number(more) })}</p>}
    </>
  )
}

function Columns({ layer }: { layer: ImportLayer }) {
  const { t } = useLanguage()
  return (
    <TableFrame>
      <table>
        <caption className="unseen">{t('boundaryImport.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('boundaryImport.column')}</th>
            <th scope="col">{t('boundaryImport.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {layer.columns.map(({ name, samples, refused }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{refused ?? samples.join(t('boundaryImport.comma'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** Nothing that was imported from it goes with it. */
function ForgetFile({ id }: { id: string }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const forget = async () => {
    const { response, error } = await api.DELETE('/api/grid/import-files/{id}', { params: { path: { id } } })
    if (response.ok) goTo('/boundaries/import')
    else message.error(problemOf(response.status, error).message || t('problem.unreachable'))
  }
  return (
    <Button size="small" icon={<DeleteOutlined />} onClick={() => void forget()}>
      {t('boundaryImport.forgetFile')}
    </Button>
  )
}
