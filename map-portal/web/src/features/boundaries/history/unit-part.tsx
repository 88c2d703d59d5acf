import { useMemo, useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { UnitHistory } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { BesideMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { useAreaName } from '../../../shared/directory/directory'
import type { Drawn } from '../../../shared/geometry/drawn'
import { WordsSearch } from '../../../shared/page/words-search'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

/** All states of one area or grid, what it came from and what became of it. */
export function UnitPart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['code'])
  const { code } = asked
  const answer = useAnswer(
    code ? `history of ${code} ${language}` : null,
    (signal) =>
      bodyOf(
        api.GET('/api/grid/units/{code}/history', {
          signal,
          params: { path: { code: code ?? '' }, query: { geometry: true } },
        }),
      ),
    code,
  )
  return (
    <>
      <search className="filters">
        <WordsSearch words={code} search={(next) => show({ code: next?.trim() })} label={t('history.code')} />
      </search>
      {code ? (
        <Loaded answer={answer} what="problem.history">
          {(history) => <States key={history.code} history={history} />}
        </Loaded>
      ) : (
        <p className="page-quiet">{t('history.codeHint')}</p>
      )}
    </>
  )
}

function States({ history }: { history: UnitHistory }) {
  const { t, formats } = useLanguage()
  const { code, unit, endedOn, states, predecessors, successors, outside } = history
  const [chosen, setChosen] = useState(0)
  const own = useMemo(() => {
    const geometry = states[chosen]?.geometry
    return geometry ? [{ geometry: geometry as unknown as Drawn, label: code }] : []
  }, [states, chosen, code])
  return (
    <BesideMap shows={chosen} label={t('history.map')} own={own}>
      <h2>
        {t(`revisions.unit.${unit}`)} {code}
      </h2>
      {endedOn && <p>{t('history.endedOn', { day: formats.day(endedOn) })}</p>}
      {outside && <p className="page-quiet">{t('history.outside')}</p>}
      <Relatives title={t('history.predecessors')} of={predecessors} />
      <Relatives title={t('history.successors')} of={successors} />
      <ol className="rows findings">
        {states.map((state, place) => (
          <li key={`${state.validFrom} ${state.validTo}`}>
            <button type="button" className="finding" aria-pressed={place === chosen} onClick={() => setChosen(place)}>
              <StateWords state={state} />
            </button>
            <RevisionLink of={state.revision} />
          </li>
        ))}
      </ol>
    </BesideMap>
  )
}

function StateWords({ state }: { state: UnitHistory['states'][number] }) {
  const { t, nameOf, formats } = useLanguage()
  const areaName = useAreaName()
  const { validFrom, validTo, parentCode, kind, squareMetres, households } = state
  return (
    <>
      <strong>{nameOf(state)}</strong>
      <span className="row-sub">
        <span>
          {validTo
            ? t('history.fromTo', { from: formats.day(validFrom), to: formats.day(validTo) })
            : t('history.since', { day: formats.day(validFrom) })}
        </span>
        {validTo === validFrom && <span>{t('history.corrected')}</span>}
        {parentCode && <span>{areaName(parentCode)}</span>}
        {kind && <span>{t(`boundaries.kind.${kind}`)}</span>}
        <span>{t('boundaries.squareMetres', { size: formats.number(Math.round(squareMetres)) })}</span>
        {households !== undefined && <span>{t('grids.households', { count: formats.number(households) })}</span>}
      </span>
    </>
  )
}

/** The revision that made a state; whoever looks after revisions opens it. */
function RevisionLink({ of }: { of: UnitHistory['states'][number]['revision'] }) {
  const { t } = useLanguage()
  const session = useSession()
  if (!of) return <span className="row-sub">{t('history.fromFile')}</span>
  return (
    <span className="row-sub">
      {may(session, 'getRevision') ? <Link href={`/boundaries/revisions/${of.id}`}>{of.title}</Link> : <span>{of.title}</span>}
      {of.legalBasis && <span>{of.legalBasis}</span>}
    </span>
  )
}

function Relatives({ title, of }: { title: string; of: UnitHistory['predecessors'] }) {
  const { t, formats } = useLanguage()
  if (of.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className="rows">
        {of.map(({ code, share, since }) => (
          <li key={`${code} ${since}`} className="row">
            <span className="row-main">
              <Link href={`/boundaries/history/unit?code=${encodeURIComponent(code)}`}>{code}</Link>
              <span className="row-sub">{t('history.share', { share: formats.share(share), day: formats.day(since) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
