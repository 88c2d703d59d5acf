import { useCallback, useEffect, useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { GONE, gone, isOf } from '../../../api/gone'
import type { SupportCase } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { Watermarked } from '../../../shared/page/watermark'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { CaseContext } from './case-context'
import { CaseHeader } from './case-header'
import { CaseTimeline } from './case-timeline'
import { ConsentEnded } from './consent-ended'
import { ConsentPart } from './consent-part'
import { EndPart } from './end-part'
import { NotesPart } from './notes-part'
import { PapersPart } from './papers-part'
import { PartnersPart } from './partners-part'
import { PlanPart } from './plan-part'
import { VisitsPart } from './visits-part'

/** One case: what was agreed to, what is planned and done, and for its workers alone. */
export default function CasePage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const reload = useCallback(() => setStamp((before) => before + 1), [])
  const { ended, forget } = useEnded(id, reload)
  const answer = useAnswer(
    `support case ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/person/support-cases/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={answer.data?.number ?? t('support.case')} back={<Link href="/support/mine">{t('support.part.mine')}</Link>}>
      {ended || answer.problem?.status === GONE ? (
        <ConsentEnded
          id={id}
          problem={answer.problem}
          reload={() => {
            forget()
            reload()
          }}
        />
      ) : (
        <Loaded answer={answer} what="problem.support">
          {(data) => <Open supportCase={data} reload={reload} />}
        </Loaded>
      )}
    </Page>
  )
}

/**
 * Whether anything of the case was answered with 410 since it was shown: what the page holds goes at once, whoever asked. A page that was out of
 * sight asks anew when it is looked at again.
 */
function useEnded(id: string, reload: () => void) {
  const [ended, setEnded] = useState(false)
  useEffect(() => {
    if (ended) return
    const looked = () => {
      if (!document.hidden) reload()
    }
    document.addEventListener('visibilitychange', looked)
    const release = gone.subscribe((address) => {
      if (isOf(address, id)) {
        setEnded(true)
        reload()
      }
    })
    return () => {
      document.removeEventListener('visibilitychange', looked)
      release()
    }
  }, [id, ended, reload])
  return { ended, forget: () => setEnded(false) }
}

/** What the reader gives out of their hands: they do not see the case afterwards. */
const leaving = new Set(['handOverSupportCase', 'recordSupportWithdrawal'])

function Open({ supportCase, reload }: { supportCase: SupportCase; reload: () => void }) {
  const { ask, drawer } = useAsking({
    scope: { area: supportCase.place.code },
    version: supportCase.version,
    reload,
    done: (_, operation) => leaving.has(operation) && goTo('/support/mine'),
  })
  return (
    <CaseContext value={{ supportCase, ask, reload, open: supportCase.state === 'IN_PROGRESS' }}>
      <Watermarked>
        <CaseHeader />
        <ConsentPart />
        <PlanPart />
        <VisitsPart />
        <PartnersPart />
        <PapersPart />
        <NotesPart />
        <EndPart />
        <CaseTimeline />
      </Watermarked>
      {drawer}
    </CaseContext>
  )
}
