import { Alert } from 'antd'
import { useState } from 'react'
import type { Revision } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { Page } from '../../../shared/page/page'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { useNarrow } from '../../../shared/window/use-narrow'
import { isOpen } from './changing'
import { DrawAnew } from './draw-anew'
import { EditorKeys } from './editor-keys'
import { keptDrawing, keptHead } from './kept-work'
import { useVillage, type Village } from './use-village'
import { VillageWork } from './village-work'

/** The grids of one village, drawn for a revision; `new` for one that nothing was saved of yet. */
export default function EditPage({ id, village }: { id: string; village: string }) {
  const { t } = useLanguage()
  const session = useSession()
  if (may(session, id === 'new' ? 'createRevision' : 'updateRevision')) return <Drawing id={id} village={village} />
  return (
    <Page title={t('revisions.draw')}>
      <p className="page-quiet">{t('problem.notForYou')}</p>
    </Page>
  )
}

function Drawing({ id, village }: { id: string; village: string }) {
  const { t, language, nameOf } = useLanguage()
  const narrow = useNarrow()
  const fresh = id === 'new'
  const [stamp, setStamp] = useState(0)
  const answer = useVillage(fresh ? undefined : id, village, stamp, language)
  const back = fresh ? '/boundaries/revisions/new' : `/boundaries/revisions/${id}`
  return (
    <Page
      title={answer.data ? t('revisions.drawing', { area: nameOf(answer.data) }) : t('revisions.draw')}
      back={<Link href={back}>{answer.data?.revision?.title ?? t('revisions.one')}</Link>}
    >
      {narrow ? (
        <Alert type="info" showIcon title={t('revisions.tooNarrow')} />
      ) : (
        <Loaded answer={answer} what="problem.grids">
          {(data) => <Work key={`${village} ${stamp}`} id={id} code={village} data={data} reload={() => setStamp(stamp + 1)} />}
        </Loaded>
      )}
    </Page>
  )
}

/** What is drawn for it and was never saved is not lost with it. */
function Closed({ revision, village }: { revision: Revision; village: string }) {
  const { t } = useLanguage()
  const { username } = useSession()
  const kept = keptDrawing(username, revision.id, village)
  return (
    <>
      <Alert type="info" showIcon title={t('revisions.closed')} description={kept && t('revisions.closedKept')} />
      {kept && <DrawAnew revision={revision} village={village} drawn={kept.now} drawnFrom={kept.drawnFrom} />}
    </>
  )
}

function Work({ id, code, data, reload }: { id: string; code: string; data: Village; reload: () => void }) {
  const { t } = useLanguage()
  const { username } = useSession()
  const head = data.revision ?? keptHead(username)
  if (!head) return <Alert type="info" showIcon title={t('revisions.noHead')} />
  if (data.revision && !isOpen(data.revision)) return <Closed revision={data.revision} village={code} />
  return (
    <>
      <VillageWork id={id} code={code} data={data} head={head} reload={reload} />
      <EditorKeys />
    </>
  )
}
