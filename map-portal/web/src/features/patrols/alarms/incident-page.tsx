import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Incident } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Watermarked } from '../../../shared/page/watermark'
import { PhotoFigure } from '../../../shared/photos/photo-figure'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { useIncidentCategories } from '../duty/incident-categories'
import { IncidentSteps } from './incident-steps'

/** One incident noted on patrol: what was seen, and what became of it. Opening it is recorded. */
export default function IncidentPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const session = useSession()
  const [stamp, setStamp] = useState(0)
  const incident = useAnswer(
    `incident ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/incidents/{id}', { signal, params: { path: { id } } })),
    id,
  )
  const back = may(session, 'listIncidents') ? (
    <Link href="/alarms/incidents">{t('alarm.part.incidents')}</Link>
  ) : (
    <Link href="/duty">{t('rail.duty')}</Link>
  )
  return (
    <Page title={t('incident.one')} back={back}>
      <Loaded answer={incident} what="problem.incidents">
        {(data) => (
          <Watermarked>
            <IncidentSteps incident={data} reload={() => setStamp((before) => before + 1)} />
            <Known incident={data} />
          </Watermarked>
        )}
      </Loaded>
    </Page>
  )
}

function Known({ incident }: { incident: Incident }) {
  const { t, formats } = useLanguage()
  const { id, kind, category, words, position, photos, notedBy, noticedAt, receivedAt, teamName, gridCode, gridName } = incident
  const personName = usePersonName([notedBy])
  const categories = useIncidentCategories(kind)
  const [lon, lat] = position ?? []
  return (
    <Section title={t(`choice.IncidentKind.${kind}`)}>
      <Terms
        of={[
          [t('incident.words'), words ?? t('duty.erased')],
          [t('field.category'), categories.find(({ value }) => value === category)?.label ?? category],
          [t('incident.notedBy'), `${personName(notedBy)} · ${teamName}`],
          [t('incident.noticedAt'), formats.moment(noticedAt)],
          [t('incident.receivedAt'), formats.moment(receivedAt)],
          [t('field.gridCode'), gridName ?? gridCode],
        ]}
      />
      {lon !== undefined && lat !== undefined && (
        <LazyMap label={t('alarm.where')} own={[{ geometry: { type: 'Point', coordinates: [lon, lat] } }]} />
      )}
      {photos.length > 0 && (
        <div className="photos">
          {photos.map((photo) => {
            const address = `/api/patrol/incidents/${id}/photos/${photo.id}`
            return (
              <PhotoFigure key={photo.id} src={address} href={address} alt={t('photo.of', { at: formats.moment(noticedAt) })} />
            )
          })}
        </div>
      )}
    </Section>
  )
}
