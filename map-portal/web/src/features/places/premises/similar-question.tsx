import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Problem } from '../../../api/problem'
import type { SimilarPremises } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import type { Refused } from '../../../shared/forms/form-drawer'
import type { Values } from '../../../shared/forms/values'
import { cornersOf, type Drawn, type Position } from '../../../shared/geometry/drawn'
import { Link } from '../../../shared/route/link'

const REASON = 300

/** Premises of a like name are there already: open one of them, or say why this is another. */
export const similarQuestion: Refused = (problem: Problem, body: Values, again) =>
  problem.kind === 'premises-similar' ? <SimilarQuestion body={body} again={again} /> : undefined

function SimilarQuestion({ body, again }: { body: Values; again: (more: Values) => void }) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const question = questionOf(body)
  const similar = useAnswer(`similar ${JSON.stringify(question)}`, (signal) =>
    bodyOf(api.POST('/api/place/premises/similar', { signal, body: question })),
  )
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="form-problem"
      title={t('premises.similar')}
      description={
        <>
          <p>{t('premises.similarHint')}</p>
          <Loaded answer={similar} what="problem.premises" empty={{ when: (all) => all.length === 0, say: 'premises.none' }}>
            {(all) => (
              <ul className="rows">
                {all.map((one) => (
                  <SimilarRow key={one.id} similar={one} />
                ))}
              </ul>
            )}
          </Loaded>
          <label>
            {t('field.differentBecause')}
            <Input.TextArea
              id="different-because"
              rows={2}
              maxLength={REASON}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <Button
            disabled={!reason.trim()}
            data-operation="createDifferent"
            onClick={() => again({ knownDifferent: true, differentBecause: reason.trim() })}
          >
            {t('premises.isAnother')}
          </Button>
        </>
      }
    />
  )
}

function SimilarRow({ similar }: { similar: SimilarPremises }) {
  const { t, formats } = useLanguage()
  const { id, number, name, kindName, address, state, metres, similarity, sameRegistration } = similar
  return (
    <li className="row">
      <Link className="row-link" href={`/places/premises/${id}`}>
        <span className="row-main">
          <strong>{name}</strong>
          <span className="row-sub">{[number, kindName, address].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="row-marks">
          {sameRegistration && <span className="tag tag-rung">{t('premises.sameRegistration')}</span>}
          {state === 'CLOSED' && <span className="tag tag-quiet">{t('choice.PremisesState.CLOSED')}</span>}
          <span>{t('photo.away', { metres: formats.number(metres) })}</span>
          <span>{t('premises.alike', { share: formats.share(similarity) })}</span>
        </span>
      </Link>
    </li>
  )
}

/** The question by name, place and registration of what was typed. */
function questionOf(body: Values) {
  const at = middleOf(body.shape as Drawn | undefined)
  const { registration } = (body.operator ?? {}) as { registration?: string }
  return {
    name: String(body.name ?? ''),
    ...(at && { position: { lon: at[0], lat: at[1] } }),
    ...(registration && { registration }),
  }
}

function middleOf(drawn: Drawn | undefined): Position | undefined {
  const corners = cornersOf(drawn)?.corners
  if (!corners?.length) return undefined
  const mean = (of: number) => corners.reduce((sum, corner) => sum + (corner[of] ?? 0), 0) / corners.length
  return [mean(0), mean(1)]
}
