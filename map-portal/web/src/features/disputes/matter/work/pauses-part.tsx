import type { MatterWork } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { usePartyName } from './party-names'

/** Suspensions and extensions, with both parties' agreement. They pause no clock. */
export function PausesPart({ pauses }: { pauses: MatterWork['pauses'] }) {
  const { t, formats } = useLanguage()
  const partyName = usePartyName()
  if (pauses.length === 0) return null
  return (
    <>
      <h3 className="list-title">{t('work.pauses')}</h3>
      <ul className="rows">
        {pauses.map(({ kind, at, until, before, reason, consents, resumedAt }) => (
          <li key={at} className="row">
            <div className="row-main">
              <strong>
                {kind === 'SUSPENSION'
                  ? t('work.suspendedUntil', { day: formats.day(until) })
                  : t('work.extendedTo', { day: formats.day(until), before: before ? formats.day(before) : '' })}
              </strong>
              <span className="row-sub">
                {consents
                  .map(({ party, how, on }) => `${partyName(party) ?? ''} ${t(`choice.ConsentHow.${how}`)} ${formats.day(on)}`)
                  .join(' · ')}
              </span>
              {resumedAt && <span className="row-sub">{t('work.resumed', { at: formats.moment(resumedAt) })}</span>}
              {reason && <p>{reason}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
