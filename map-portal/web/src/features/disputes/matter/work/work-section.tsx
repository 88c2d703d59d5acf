import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { useParties } from '../../../../shared/directory/directory'
import { Watermarked } from '../../../../shared/page/watermark'
import { useMatter } from '../matter-context'
import { useWork } from '../use-parts'
import { AgreementPart } from './agreement-part'
import { AssignmentPart } from './assignment-part'
import { EndPart } from './end-part'
import { PartyNamesContext } from './party-names'
import { PlanPart } from './plan-part'
import { ResolutionPart } from './resolution-part'
import { SessionsPart } from './sessions-part'
import { VisitsPart } from './visits-part'

/** From the assignment to the close. Handlers read what was said in confidence; others see that it happened. */
export function WorkSection() {
  const { t } = useLanguage()
  const { matter } = useMatter()
  const work = useWork()
  const parties = useParties(matter.handled ? matter.id : undefined)
  return (
    <PartyNamesContext value={parties.data ?? []}>
      <Loaded answer={work} what="problem.work">
        {(data) => {
          const parts = (
            <>
              <AssignmentPart work={data} />
              <PlanPart work={data} />
              <SessionsPart work={data} />
              <AgreementPart work={data} />
              <VisitsPart work={data} />
              <EndPart work={data} />
              <ResolutionPart work={data} />
            </>
          )
          if (!data.sealed) return <Watermarked>{parts}</Watermarked>
          return (
            <>
              <p className="page-quiet desk-notice">{t('work.sealed')}</p>
              {parts}
            </>
          )
        }}
      </Loaded>
    </PartyNamesContext>
  )
}
