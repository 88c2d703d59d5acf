import { useEffect, useRef, useState } from 'react'
import { type Answer, useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { UNREACHABLE } from '../../../api/problem'
import type { Inspection } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { ownPart } from '../../../shared/field/draft'
import { adopt, bringUpToDate } from '../../../shared/field/edit'
import { keepSession } from '../../../shared/field/kit'
import { keepShell } from '../../../shared/field/shell'
import { type KeptDraft, useKeptDraft, useOnline } from '../../../shared/field/use-kept'
import { Page } from '../../../shared/page/page'
import { Link } from '../../../shared/route/link'
import { useSession } from '../../../shared/session/session-context'
import { DraftForm } from './draft-form'
import { InspectionRecord } from './inspection-record'

/** One inspection: the form while it is a draft of the reader, its record afterwards. */
export default function InspectionPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const { username } = useSession()
  const [stamp, setStamp] = useState(0)
  const kept = useKeptDraft(id, username)
  const known = kept !== undefined && (kept.draft === undefined || kept.draft.known)
  const there = useAnswer(
    known ? `inspection ${id} ${stamp} ${language}` : null,
    (signal) => bodyOf(api.GET('/api/place/inspections/{id}', { signal, params: { path: { id } } })),
    id,
  )
  useTakingUp(kept, there.data)
  useTakingAlong(kept?.draft !== undefined)
  const name = kept?.draft?.premises.name ?? there.data?.head.premises.name
  return (
    <Page title={name ?? t('inspection.title')} back={<Link href="/inspections">{t('rail.inspections')}</Link>}>
      {kept === undefined ? (
        <div aria-busy="true" />
      ) : (
        <Shown kept={kept} there={there} reload={() => setStamp((before) => before + 1)} />
      )}
    </Page>
  )
}

interface ShownProps {
  kept: KeptDraft
  there: Answer<Inspection>
  reload: () => void
}

/** Once it was submitted, here or elsewhere, the record is what counts. */
function Shown({ kept, there, reload }: ShownProps) {
  const { data, problem } = there
  const over = data !== undefined && data.head.state !== 'DRAFT'
  if (kept.draft && !over) {
    const gone = problem && problem.status !== UNREACHABLE && data === undefined ? problem : undefined
    return <DraftForm draft={kept.draft} photos={kept.photos} inspection={data} gone={gone} reload={reload} />
  }
  return (
    <Loaded answer={there} what="problem.inspection">
      {(inspection) => <InspectionRecord inspection={inspection} kept={kept} reload={reload} />}
    </Loaded>
  )
}

/** Takes up a draft of another device, once for each visit: one that was just submitted here is not taken up again. */
function useTakingUp(kept: KeptDraft | undefined, there: Inspection | undefined) {
  const { username } = useSession()
  const had = useRef(false)
  if (kept?.draft) had.current = true
  useEffect(() => {
    const part = there?.head.state === 'DRAFT' ? ownPart(there) : undefined
    if (!kept || !there || !part) return
    if (kept.draft) void bringUpToDate(there, part)
    else if (!had.current) void adopt(there, part, username)
  }, [kept, there, username])
}

/** A draft may lead here from a plate or a link, past the list: what opens it without network is taken along here too. */
function useTakingAlong(draft: boolean) {
  const session = useSession()
  const online = useOnline()
  useEffect(() => {
    if (!draft || !online) return
    const keep = async () => {
      await keepSession(session)
      await keepShell()
    }
    // A device that can keep nothing works as long as there is a network.
    keep().catch(() => undefined)
  }, [draft, online, session])
}
