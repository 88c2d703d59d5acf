import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { HazardFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { PdfButton } from '../../../shared/page/pdf-button'
import { Section } from '../../../shared/page/section'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { GradeReasons } from './grade-reasons'
import { HazardHeader } from './hazard-header'
import { HazardPhotos } from './hazard-photos'
import { HazardSteps } from './hazard-steps'
import { HazardTimeline } from './hazard-timeline'
import { Supervisions } from './supervisions'

/** One hazard: where it stands, what can be done now, why it is graded so, and everything that happened. */
export default function HazardPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const hazard = useAnswer(
    `hazard ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/hazards/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={hazard.data?.hazard.number ?? t('hazards.one')} back={<Link href="/hazards">{t('rail.hazards')}</Link>}>
      <Loaded answer={hazard} what="problem.hazard">
        {(file) => <Open file={file} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Open({ file, reload }: { file: HazardFile; reload: () => void }) {
  const { t, language } = useLanguage()
  const session = useSession()
  const { hazard } = file
  const { ask, drawer } = useAsking({ scope: {}, version: hazard.version, reload })
  const { lon, lat } = hazard.position
  return (
    <>
      <HazardHeader file={file} />
      <div className="matter-body">
        <HazardSteps file={file} ask={ask} />
        <div className="matter-sections">
          <GradeReasons file={file} />
          <HazardPhotos file={file} reload={reload} />
          {file.supervisions.length > 0 && <Supervisions file={file} ask={ask} />}
          <Section title={t('hazards.where')}>
            <LazyMap label={t('workMap.show')} own={[{ geometry: { type: 'Point', coordinates: [lon, lat] } }]} />
          </Section>
          <Section
            title={t('file.timeline')}
            actions={
              hazard.state === 'CLOSED' &&
              may(session, 'printHazardClosingLetter') && (
                <PdfButton
                  address={`/api/place/hazards/${hazard.id}/closing-letter?language=${language}`}
                  file={`${hazard.number}.pdf`}
                  label={t('hazards.letter')}
                />
              )
            }
          >
            <HazardTimeline file={file} />
          </Section>
        </div>
      </div>
      {drawer}
    </>
  )
}
