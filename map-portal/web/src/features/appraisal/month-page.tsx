import { Alert } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import type { Appraisal } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { ColourCounts } from '../../shared/appraisal/colour-counts'
import { AskButton } from '../../shared/forms/ask-button'
import { useAsking } from '../../shared/forms/use-asking'
import { DueText } from '../../shared/marks/due-text'
import { Page } from '../../shared/page/page'
import { Section } from '../../shared/page/section'
import { Terms } from '../../shared/page/terms'
import { goTo, useQuery } from '../../shared/route/address'
import { Link } from '../../shared/route/link'
import { AreaPart } from './area-part'
import { MonthAppeals } from './month-appeals'
import { firstDayOf } from './months'
import { Ranking } from './ranking'
import { Revisions } from './revisions'
import { SchemeOf } from './scheme-of'

/** One month of an area: where its parts stand in a table and on the map, each with its indicators, and what became of appeals. */
export default function MonthPage({ id }: { id: string }) {
  const { t, formats, language } = useLanguage()
  const asked = Number(useQuery().get('revision')) || undefined
  const [stamp, setStamp] = useState(0)
  const month = useAnswer(
    `appraisal ${id} ${asked} ${stamp} ${language}`,
    (signal) =>
      bodyOf(api.GET('/api/analysis/appraisals/{id}', { signal, params: { path: { id }, query: { revision: asked } } })),
    `${id} ${language}`,
  )
  const summary = month.data?.summary
  return (
    <Page
      title={
        summary ? `${summary.areaName} ${formats.month(firstDayOf(summary.month))} ${t('appraisal.title')}` : t('appraisal.title')
      }
      back={<Link href="/appraisal">{t('appraisal.title')}</Link>}
    >
      <Loaded answer={month} what="problem.appraisal">
        {(data) => <Open month={data} stamp={stamp} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Open({ month, stamp, reload }: { month: Appraisal; stamp: number; reload: () => void }) {
  const { t } = useLanguage()
  const { summary, rows, revisions, scheme, shown } = month
  const query = useQuery()
  const chosen = rows.find(({ area }) => area === query.get('area')) ?? rows.find(({ scores }) => scores?.length)
  const { ask, drawer } = useAsking({ scope: { area: summary.area }, version: summary.version, reload })
  const show = (change: Record<string, string | undefined>) => {
    const next = new URLSearchParams(query)
    for (const [name, value] of Object.entries(change)) value ? next.set(name, value) : next.delete(name)
    goTo(`/appraisal/months/${summary.id}${next.size > 0 ? `?${next}` : ''}`, 'replace')
  }
  const earlier = shown !== undefined && shown !== summary.revision
  const path = { id: summary.id }
  return (
    <>
      <Section
        title={t('appraisal.standing')}
        actions={
          <div className="section-actions">
            {month.mayPublish && !earlier && (
              <AskButton
                operation="publishAppraisal"
                primary
                onClick={() => ask({ operation: 'publishAppraisal', path, intro: <p>{t('appraisal.publishHint')}</p> })}
              />
            )}
            {month.mayRetake && !earlier && (
              <AskButton
                operation="retakeAppraisal"
                onClick={() => ask({ operation: 'retakeAppraisal', path, intro: <p>{t('appraisal.retakeHint')}</p> })}
              />
            )}
          </div>
        }
      >
        <Facts month={month} />
        {earlier && (
          <Alert
            type="info"
            showIcon
            title={t('appraisal.earlier', { shown, newest: summary.revision })}
            action={<Link href={`/appraisal/months/${summary.id}`}>{t('appraisal.toNewest')}</Link>}
          />
        )}
        <Ranking month={month} chosen={chosen?.area} choose={(area) => show({ area })} />
      </Section>
      {chosen && <AreaPart month={month} row={chosen} mayAppeal={!earlier && chosen.mayAppeal} ask={ask} />}
      {summary.state === 'PUBLISHED' && <MonthAppeals id={summary.id} stamp={stamp} reload={reload} />}
      <Revisions revisions={revisions} shown={shown ?? summary.revision} id={summary.id} />
      <Section title={t('appraisal.workedOutBy', { version: scheme.version })}>
        <SchemeOf scheme={scheme} />
      </Section>
      {drawer}
    </>
  )
}

function Facts({ month: { summary, silent } }: { month: Appraisal }) {
  const { t, formats } = useLanguage()
  const { state, revision, publishedAt, appealsUntil } = summary
  return (
    <>
      <div className="matter-marks">
        <span className="tag tag-status">{t(`choice.AppraisalState.${state}`)}</span>
        <ColourCounts month={summary} />
      </div>
      {silent.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('appraisal.silent')}
          description={silent.map((source) => t(`appraisal.source.${source}`)).join(t('desk.listComma'))}
        />
      )}
      <Terms
        of={[
          [t('appraisal.revisionNow'), formats.number(revision)],
          [t('appraisal.publishedAt'), publishedAt && formats.moment(publishedAt)],
          [t('appraisal.appealsUntil'), appealsUntil && <DueText day={appealsUntil} settled />],
        ]}
      />
    </>
  )
}
