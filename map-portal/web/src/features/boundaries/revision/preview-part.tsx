import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { RevisionPreview } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAreaName } from '../../../shared/directory/directory'
import { Section } from '../../../shared/page/section'
import { TableFrame } from '../../../shared/page/table-frame'
import { CrosswalkTable } from '../history/crosswalk-table'
import { ProblemNote } from '../import/import-page'

/** Which units change, how their ground is shared out, and how many records would move, as far as that is told. */
export function PreviewPart({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [asked, setAsked] = useState(0)
  const preview = useAnswer(asked > 0 ? `preview ${id} ${asked} ${language}` : null, (signal) =>
    bodyOf(api.POST('/api/grid/revisions/{id}/preview', { signal, params: { path: { id } } })),
  )
  return (
    <Section
      title={t('revisions.preview')}
      actions={
        <Button data-act="preview" loading={asked > 0 && preview.loading} onClick={() => setAsked(asked + 1)}>
          {t('revisions.previewNow')}
        </Button>
      }
    >
      {asked === 0 && <p className="page-quiet">{t('revisions.previewHint')}</p>}
      {asked > 0 &&
        (preview.problem?.kind.startsWith('revision-') ? (
          <ProblemNote problem={preview.problem} />
        ) : (
          <Loaded answer={preview} what="problem.revisions">
            {(data) => <Preview preview={data} />}
          </Loaded>
        ))}
    </Section>
  )
}

function Preview({ preview: { units, crosswalk, moves, stranded, unanswered } }: { preview: RevisionPreview }) {
  const { t, wordFor } = useLanguage()
  const nameOf = (service: string) => wordFor(`revisions.service.${service}`) ?? service
  return (
    <>
      {stranded.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('revisions.stranded')}
          description={
            <ul>
              {stranded.map(({ grid, kind }) => (
                <li key={`${grid} ${kind}`}>
                  {grid} · <Kind kind={kind} />
                </li>
              ))}
            </ul>
          }
        />
      )}
      {unanswered.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('revisions.unanswered', { services: unanswered.map(nameOf).join(t('desk.listComma')) })}
        />
      )}
      <Changing units={units} />
      <h3>{t('crosswalk.title')}</h3>
      {crosswalk.length > 0 ? (
        <CrosswalkTable shares={crosswalk} outside={[]} />
      ) : (
        <p className="page-quiet">{t('crosswalk.none')}</p>
      )}
      <h3>{t('revisions.moves')}</h3>
      <p className="page-quiet">{t('revisions.movesHint')}</p>
      {moves.length > 0 ? <Moves moves={moves} /> : <p>{t('revisions.noMoves')}</p>}
    </>
  )
}

function Changing({ units }: { units: RevisionPreview['units'] }) {
  const { t, formats } = useLanguage()
  const areaName = useAreaName()
  const size = (metres: number | undefined) => (metres === undefined ? '' : formats.number(Math.round(metres)))
  return (
    <TableFrame>
      <table>
        <caption className="unseen">{t('revisions.changing')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('boundaries.code')}</th>
            <th scope="col">{t('boundaries.name')}</th>
            <th scope="col">{t('revisions.what')}</th>
            <th scope="col">{t('revisions.sizeBefore')}</th>
            <th scope="col">{t('revisions.sizeAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ code, unit, name, changes, formerParent, parent, formerSquareMetres, squareMetres }) => (
            <tr key={`${unit} ${code}`}>
              <th scope="row">{code}</th>
              <td>{name}</td>
              <td>
                {changes.map((change) => t(`revisions.change.${change}`)).join(t('desk.listComma'))}
                {parent && formerParent && parent !== formerParent && (
                  <small className="cell-sub">
                    {t('revisions.fromTo', { from: areaName(formerParent), to: areaName(parent) })}
                  </small>
                )}
              </td>
              <td className="number">{size(formerSquareMetres)}</td>
              <td className="number">{size(squareMetres)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Moves({ moves }: { moves: RevisionPreview['moves'] }) {
  const { t, formats } = useLanguage()
  return (
    <TableFrame>
      <table>
        <caption className="unseen">{t('revisions.moves')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('crosswalk.from')}</th>
            <th scope="col">{t('crosswalk.to')}</th>
            <th scope="col">{t('revisions.recordKind')}</th>
            <th scope="col">{t('revisions.about')}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ from, to, kind, count }) => (
            <tr key={`${from} ${to} ${kind}`}>
              <th scope="row">{from}</th>
              <td>{to}</td>
              <td>
                <Kind kind={kind} />
              </td>
              <td className="number">{formats.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Kind({ kind }: { kind: string }) {
  const { wordFor } = useLanguage()
  return <>{wordFor(`revisions.record.${kind}`) ?? kind}</>
}
