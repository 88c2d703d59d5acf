import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import type { RevisionCheck } from '../../api/types'
import { Loaded } from '../../desk/loaded'
import { Section } from '../../desk/section'
import { useLanguage } from '../../i18n/language'
import { LazyMap } from '../../work-map/beside-map'
import type { Drawn } from '../../work-map/drawn'

type Finding = RevisionCheck['findings'][number]

/** What is wrong with the boundaries as the revision would leave them, each with its place. */
export function CheckPart({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [asked, setAsked] = useState(0)
  const check = useAnswer(asked > 0 ? `check ${id} ${asked} ${language}` : null, (signal) =>
    bodyOf(api.POST('/api/grid/revisions/{id}/check', { signal, params: { path: { id } } })),
  )
  return (
    <Section
      title={t('revisions.check')}
      actions={
        <Button data-act="check" loading={asked > 0 && check.loading} onClick={() => setAsked(asked + 1)}>
          {t('revisions.checkNow')}
        </Button>
      }
    >
      {asked === 0 ? (
        <p className="page-quiet">{t('revisions.checkHint')}</p>
      ) : (
        <Loaded answer={check} what="problem.revisions">
          {({ publishable, findings }) => (
            <>
              <Alert
                type={publishable ? 'success' : 'error'}
                showIcon
                role="status"
                title={publishable ? t('revisions.publishable') : t('revisions.notPublishable')}
              />
              {findings.length > 0 && <Findings findings={findings} />}
            </>
          )}
        </Loaded>
      )}
    </Section>
  )
}

/** Findings to click through: each is a button, and the map goes to its place. */
function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t, formats } = useLanguage()
  const [chosen, setChosen] = useState<Finding>()
  const own = useMemo(
    () => (chosen ? [chosen] : findings).flatMap(({ place }) => (place ? [{ geometry: place as unknown as Drawn }] : [])),
    [findings, chosen],
  )
  const keyed = findings.map((finding, place) => ({ finding, key: `${place} ${finding.kind}` }))
  return (
    <div className="beside-map">
      <ol className="rows findings">
        {keyed.map(({ finding, key }) => {
          const { kind, severity, codes, message, squareMetres } = finding
          return (
            <li key={key}>
              <button
                type="button"
                className="finding"
                data-severity={severity}
                aria-pressed={chosen === finding}
                onClick={() => setChosen(chosen === finding ? undefined : finding)}
              >
                <strong>{t(`revisions.finding.${kind}`)}</strong>{' '}
                <span className={severity === 'ERROR' ? 'tag tag-overdue' : 'tag tag-quiet'}>
                  {t(`revisions.severity.${severity}`)}
                </span>
                <span className="row-sub">
                  <span>{message}</span>
                  <span>{codes.join(t('desk.listComma'))}</span>
                  {squareMetres !== undefined && (
                    <span>{t('boundaries.squareMetres', { size: formats.decimal(squareMetres) })}</span>
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <LazyMap key={chosen ? findings.indexOf(chosen) : 'all'} label={t('revisions.findingsMap')} own={own} />
    </div>
  )
}
