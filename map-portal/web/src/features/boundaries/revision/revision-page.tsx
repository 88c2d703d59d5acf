import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { asProblem, type Problem, STALE } from '../../../api/problem'
import type { Revision, RevisionItem, RevisionLook } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAreaTree } from '../../../shared/areas/use-areas'
import { useAreaName, usePersonName } from '../../../shared/directory/directory'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { ProblemNote } from '../import/import-page'
import { takenBack } from '../model/area-items'
import { isOpen, updateRevision } from './changing'
import { CheckPart } from './check-part'
import { draftOf } from './draft'
import { HeadPart } from './head-part'
import { ItemsTable } from './items-table'
import { villagesIn } from './new-revision-page'
import { PreviewPart } from './preview-part'
import { StateTag } from './revisions-page'
import { StepButtons } from './step-buttons'
import { UnitChanges } from './unit-changes'

/** One revision: what it changes, what is wrong with it, what follows from it, and the steps to its publication. */
export default function RevisionPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const answer = useAnswer(
    `revision ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/grid/revisions/{id}', { signal, params: { path: { id } } })),
    id,
  )
  const reload = () => setStamp((before) => before + 1)
  return (
    <Page
      title={answer.data?.title ?? t('revisions.one')}
      back={<Link href="/boundaries">{t('boundaries.page.revisions')}</Link>}
      actions={answer.data && <StepButtons revision={answer.data} reload={reload} />}
    >
      <Loaded answer={answer} what="problem.revisions">
        {(revision) => <Shown revision={revision} reload={reload} />}
      </Loaded>
    </Page>
  )
}

function Shown({ revision, reload }: { revision: Revision; reload: () => void }) {
  const { t } = useLanguage()
  // What was checked and previewed belongs to one version.
  const version = `${revision.id} ${revision.version}`
  const [problem, setProblem] = useState<Problem>()
  const change = async (items: RevisionItem[], looked?: RevisionLook) => {
    try {
      await updateRevision(revision.id, revision.version, draftOf(revision, items, looked))
      setProblem(undefined)
      reload()
    } catch (cause) {
      const refused = asProblem(cause)
      setProblem(refused)
      if (refused.status === STALE) reload()
    }
  }
  const unpublished = revision.state !== 'PUBLISHED' && revision.state !== 'WITHDRAWN'
  return (
    <>
      <Head revision={revision} />
      {isOpen(revision) && <HeadPart revision={revision} reload={reload} />}
      <Section title={t('revisions.changes')} actions={isOpen(revision) && <DrawIn revision={revision} />}>
        <ItemsTable
          items={revision.items}
          takeBack={
            isOpen(revision) && revision.items.length > 1 ? (item) => void change(takenBack(revision.items, item)) : undefined
          }
        />
        {problem && <ProblemNote problem={problem} />}
        {isOpen(revision) && <UnitChanges revision={revision} head={revision} saved={reload} reload={reload} />}
      </Section>
      {unpublished && (
        <CheckPart
          key={`check ${version}`}
          revision={revision}
          change={isOpen(revision) ? (items, looked) => void change(items, looked) : undefined}
        />
      )}
      {unpublished && <PreviewPart key={`preview ${version}`} id={revision.id} />}
    </>
  )
}

function Head({ revision }: { revision: Revision }) {
  const { t, formats, wordFor } = useLanguage()
  const areaName = useAreaName()
  const { state, reason, legalBasis, effective, area, steps, publishedAs } = revision
  const { failure, failedCodes = [] } = revision
  const personName = usePersonName(steps.map(({ by }) => by))
  return (
    <header className="matter-header">
      <div className="matter-marks">
        <StateTag state={state} />
      </div>
      <p className="told-words">{reason}</p>
      {failure && (
        <Alert
          type="error"
          showIcon
          title={t('revisions.failed', { why: wordFor(`revisions.failure.${failure}`) ?? failure })}
          description={failedCodes.length > 0 && failedCodes.join(t('desk.listComma'))}
        />
      )}
      <Terms
        of={[
          [t('revisions.legalBasis'), legalBasis],
          [t('revisions.effective'), formats.day(effective)],
          [t('revisions.area'), `${areaName(area)} ${area}`],
          [t('revisions.publishedAs'), publishedAs !== undefined && formats.number(publishedAs)],
        ]}
      />
      <ol className="timeline">
        {steps.map((step) => (
          <li key={`${step.version} ${step.state}`}>
            <time dateTime={step.at}>{formats.moment(step.at)}</time>
            <div>
              <strong>{t(`revisions.state.${step.state}`)}</strong> <small>{personName(step.by)}</small>
            </div>
          </li>
        ))}
      </ol>
    </header>
  )
}

/** Goes to the editor of one of the revision's villages. */
function DrawIn({ revision: { id, area, items } }: { revision: Revision }) {
  const { t, nameOf } = useLanguage()
  const tree = useAreaTree()
  const [chosen, setChosen] = useState<string>()
  const villages = tree.data ? villagesIn(tree.data, tree.data.find(area)) : []
  const begun = villages.find(({ code }) => items.some((item) => item.parent === code || item.code.startsWith(code)))
  const village = chosen ?? begun?.code ?? villages[0]?.code
  return (
    <div className="section-actions">
      <Select
        className="filter-many"
        value={village}
        onChange={setChosen}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('revisions.village')}
        popupMatchSelectWidth={260}
        options={villages.map((one) => ({ value: one.code, label: `${nameOf(one)} ${one.code}` }))}
      />
      <Button
        type="primary"
        data-act="draw"
        disabled={village === undefined}
        onClick={() => goTo(`/boundaries/revisions/${id}/edit/${encodeURIComponent(village ?? '')}`)}
      >
        {t('revisions.draw')}
      </Button>
    </div>
  )
}
