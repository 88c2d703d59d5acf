import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../api/client'
import { asProblem, type Problem } from '../../api/problem'
import type { AppraisalPreview, AppraisalPreviewRow } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { ColourTag } from '../../shared/appraisal/colour-mark'
import { useIndicatorName } from '../../shared/appraisal/indicator-names'
import { PlaceText, TotalText } from '../../shared/appraisal/standing'
import { AreaSelect } from '../../shared/areas/area-select'
import { useOwnArea } from '../../shared/areas/own-area'
import { TableFrame } from '../../shared/page/table-frame'
import { may } from '../../shared/session/rights'
import { useSession } from '../../shared/session/session-context'
import { useSettingDraft } from './setting-draft'

const BAD_REQUEST = 400

/** What the scheme that is being written would make of the last published month, beside what was published. */
export function SchemePreview() {
  const { t } = useLanguage()
  const session = useSession()
  const own = useOwnArea(['area-admin', 'leader', 'officer'])
  const [chosen, choose] = useState<string>()
  const [preview, setPreview] = useState<{ of: string; effect: AppraisalPreview }>()
  const [problem, setProblem] = useState<Problem>()
  const [asking, setAsking] = useState(false)
  const { body, refused } = useSettingDraft()
  const area = chosen ?? own
  // Whatever is typed is looked at again: a preview is of one draft only.
  Form.useWatch([])
  const now = JSON.stringify([area, body()])
  if (!may(session, 'previewAppraisalScheme')) return null
  const look = async () => {
    if (!area) return
    setAsking(true)
    setProblem(undefined)
    refused(undefined)
    try {
      const asked = api.POST('/api/analysis/appraisal-preview', { body: { area, scheme: body() } })
      setPreview({ of: now, effect: await bodyOf(asked) })
    } catch (cause) {
      setPreview(undefined)
      const why = asProblem(cause)
      if (why.status === BAD_REQUEST && why.violations.length > 0) refused(why)
      else setProblem(why)
    } finally {
      setAsking(false)
    }
  }
  return (
    <section className="scheme-preview" aria-label={t('appraisal.preview')}>
      <h3 className="list-title">{t('appraisal.preview')}</h3>
      <p className="page-quiet">{t('appraisal.previewHint')}</p>
      <div className="filters">
        <AreaSelect area={area} choose={choose} />
        <Button onClick={() => void look()} loading={asking} disabled={!area} data-act="preview">
          {t('appraisal.doPreview')}
        </Button>
      </div>
      <div aria-live="polite">
        {problem && <Alert type="warning" showIcon title={problem.message} />}
        {preview && preview.of !== now && <p className="page-quiet">{t('appraisal.previewOld')}</p>}
        {preview?.of === now && <Effect preview={preview.effect} />}
      </div>
    </section>
  )
}

function Effect({ preview: { month, revision, rows } }: { preview: AppraisalPreview }) {
  const { t, formats } = useLanguage()
  const changed = rows.filter(isOtherwise).length
  return (
    <>
      <p>
        {t('appraisal.previewOf', { month: formats.month(`${month}-01`), revision })}{' '}
        <strong>{t('appraisal.previewChanged', { changed: formats.number(changed), all: formats.number(rows.length) })}</strong>
      </p>
      <TableFrame>
        <table className="appraisal-preview">
          <thead>
            <tr>
              <th scope="col">{t('appraisal.area')}</th>
              <th scope="col">{t('appraisal.published')}</th>
              <th scope="col">{t('appraisal.proposed')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.area} data-changed={isOtherwise(row)}>
                <th scope="row">
                  {row.name}
                  {isOtherwise(row) && <small className="cell-sub">{t('appraisal.otherwise')}</small>}
                </th>
                <td>
                  <Standing outcome={row.published} />
                </td>
                <td>
                  <Standing outcome={row.proposed} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  )
}

function Standing({ outcome }: { outcome: AppraisalPreviewRow['published'] }) {
  const { t } = useLanguage()
  const indicatorName = useIndicatorName()
  return (
    <>
      <ColourTag outcome={outcome} /> <TotalText outcome={outcome} />
      <small className="cell-sub">
        <PlaceText outcome={outcome} />
      </small>
      {outcome.vetoes.length > 0 && (
        <small className="cell-sub">
          {t('appraisal.vetoed', { by: outcome.vetoes.map(indicatorName).join(t('desk.listComma')) })}
        </small>
      )}
    </>
  )
}

/** Whether an area would stand otherwise: in colour or place, or with another veto. */
function isOtherwise({ published, proposed }: AppraisalPreviewRow): boolean {
  return (
    published.colour !== proposed.colour ||
    published.rank?.place !== proposed.rank?.place ||
    published.vetoes.join() !== proposed.vetoes.join()
  )
}
