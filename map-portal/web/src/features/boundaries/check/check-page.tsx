import { Alert, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { BoundaryCheck } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAreaName, usePersonName } from '../../../shared/directory/directory'
import { Page } from '../../../shared/page/page'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { CheckState, isUnderWay } from './check-state'
import { FindingsPart } from './findings-part'
import { RepairPart } from './repair-part'

const EVERY_MILLIS = 1500
const HUNDRED = 100

/** One check of boundaries: how far it is, what it found, and slivers mended on request. */
export default function CheckPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const answer = useAnswer(
    `check ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/grid/checks/{id}', { signal, params: { path: { id } } })),
    id,
  )
  const running = answer.data ? isUnderWay(answer.data) : false
  useEffect(() => {
    const timer = running ? setInterval(() => setStamp((before) => before + 1), EVERY_MILLIS) : undefined
    return () => clearInterval(timer)
  }, [running])
  return (
    <Page title={t('checks.one')} back={<Link href="/boundaries/checks">{t('boundaries.page.checks')}</Link>}>
      <Loaded answer={answer} what="problem.checks">
        {(check) => (
          <>
            <Facts check={check} />
            {isUnderWay(check) && <Progress percent={Math.round(HUNDRED * check.progress)} aria-label={t('checks.progress')} />}
            {check.failure && <Alert type="error" showIcon title={t(`checks.failure.${check.failure as 'internal'}`)} />}
            {check.state === 'DONE' && <Found check={check} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Facts({ check }: { check: BoundaryCheck }) {
  const { t, formats } = useLanguage()
  const areaName = useAreaName()
  const personName = usePersonName([check.startedBy])
  const { area, revision, units, findings, sliverMetres, startedBy, createdAt, fabricVersion } = check
  return (
    <Terms
      of={[
        [t('checks.state'), <CheckState key="state" check={check} />],
        [t('checks.area'), areaName(area)],
        [
          t('checks.of'),
          revision ? (
            <Link key="revision" href={`/boundaries/revisions/${revision}`}>
              {t('checks.ofRevision')}
            </Link>
          ) : (
            t('checks.ofPublished')
          ),
        ],
        [t('revisions.publishedAs'), fabricVersion],
        [t('checks.unitCount'), units !== undefined && formats.number(units)],
        [t('checks.findingCount'), findings !== undefined && formats.number(findings)],
        [t('checks.sliverWidth'), t('checks.metres', { metres: formats.decimal(sliverMetres) })],
        [t('checks.started'), t('checks.startedBy', { name: personName(startedBy), time: formats.moment(createdAt) })],
      ]}
    />
  )
}

function Found({ check }: { check: BoundaryCheck }) {
  const { t } = useLanguage()
  if (check.findings === 0) return <Alert type="success" showIcon title={t('checks.clean')} />
  const slivers = check.counts.some(({ kind }) => kind === 'SLIVER')
  return (
    <>
      <FindingsPart check={check} />
      {slivers && !check.revision && <RepairPart check={check} />}
    </>
  )
}
