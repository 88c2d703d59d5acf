import { Checkbox } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { BreakGlass } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { useAreaName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { DueText } from '../../../shared/marks/due-text'

/** Emergency access to files: who, why, until when, and what the data-protection officer found. */
export function BreakGlassList() {
  const { t } = useLanguage()
  const [all, setAll] = useState(false)
  const [stamp, setStamp] = useState(0)
  const pages = usePages(`break-glass ${all} ${stamp}`, (cursor, signal) =>
    bodyOf(api.GET('/api/dispute/break-glass', { signal, params: { query: { open: !all, cursor, limit: 50 } } })),
  )
  const { ask, drawer } = useAsking({ scope: {}, reload: () => setStamp((before) => before + 1) })
  return (
    <div className="loaded">
      <p className="page-quiet">{t('emergency.listHint')}</p>
      <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
        {t('emergency.all')}
      </Checkbox>
      <Loaded
        answer={pages.answer}
        what="problem.emergency"
        empty={{ when: (found) => found.length === 0, say: 'emergency.none' }}
      >
        {(found) => (
          <>
            <ul className="rows">
              {found.map((access) => (
                <AccessRow
                  key={access.id}
                  access={access}
                  review={() => ask({ operation: 'reviewBreakGlass', path: { id: access.id } })}
                />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      {drawer}
    </div>
  )
}

function AccessRow({ access, review }: { access: BreakGlass; review: () => void }) {
  const { t, formats } = useLanguage()
  const areaName = useAreaName()
  const { number, areaCode, by, byName, since, until, live, reason, reviewDueAt, reviewedAt, reviewedBy, reviewedByName } = access
  const { finding, words } = access
  return (
    <li className="row" data-overdue={!reviewedAt && new Date(reviewDueAt) < new Date()}>
      <div className="row-main">
        <strong>
          {byName ?? by} · {number}
        </strong>
        <span className="row-sub">
          {[areaName(areaCode), `${formats.moment(since)} – ${formats.time(until)}`, live && t('emergency.live')]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {reason && <p>{reason}</p>}
        {finding && reviewedAt && (
          <p className="row-sub">
            <span className="tag">{t(`choice.BreakGlassFinding.${finding}`)}</span> {words}{' '}
            {t('desk.byAt', { name: reviewedByName ?? reviewedBy ?? '', at: formats.moment(reviewedAt) })}
          </p>
        )}
      </div>
      <div className="row-actions">
        {!reviewedAt && (
          <>
            <DueText at={reviewDueAt} />
            <AskButton operation="reviewBreakGlass" primary onClick={review} />
          </>
        )}
      </div>
    </li>
  )
}
