import { perform } from '../../../api/operation'
import type { HazardFile, HazardPhoto } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { mayAsk } from '../../../shared/forms/ask-button'
import { Section } from '../../../shared/page/section'
import { PhotoFigure } from '../../../shared/photos/photo-figure'
import { TakePhoto } from '../../../shared/photos/take-photo'
import { useSession } from '../../../shared/session/session-context'

const stages = ['BEFORE', 'AFTER'] as const

/** What it looked like before and after. */
export function HazardPhotos({ file, reload }: { file: HazardFile; reload: () => void }) {
  const { t } = useLanguage()
  const session = useSession()
  const { hazard, photos } = file
  const adds = file.may.includes('PHOTO') && mayAsk(session, 'addHazardPhoto')
  return (
    <Section title={t('hazards.photos')}>
      <div className="side-by-side">
        {stages.map((stage) => (
          <div key={stage} className="view-card">
            <h3>{t(`choice.HazardPhotoStage.${stage}`)}</h3>
            <Photos hazard={hazard.id} photos={photos.filter((photo) => photo.stage === stage)} />
            {adds && (
              <TakePhoto
                size="small"
                label={t(`hazards.photo.${stage}`)}
                operation={`addHazardPhoto-${stage}`}
                take={async (picture, taken) => {
                  const body = { file: picture, stage, ...taken }
                  await perform('addHazardPhoto', { path: { id: hazard.id }, body, key: crypto.randomUUID() })
                  reload()
                }}
              />
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}

function Photos({ hazard, photos }: { hazard: string; photos: HazardPhoto[] }) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(photos.map(({ addedBy }) => addedBy))
  if (photos.length === 0) return <p className="page-quiet">{t('photo.none')}</p>
  return (
    <div className="photos">
      {photos.map(({ id, addedAt, addedBy, round }) => {
        const address = `/api/place/hazards/${hazard}/photos/${id}`
        return (
          <PhotoFigure key={id} src={address} href={address} alt={t('photo.of', { at: formats.moment(addedAt) })}>
            {personName(addedBy)} · {formats.moment(addedAt)}
            {round > 1 && <small>{t('hazards.ofRound', { round })}</small>}
          </PhotoFigure>
        )
      })}
    </div>
  )
}
