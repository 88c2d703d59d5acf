import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { perform } from '../../../api/operation'
import type { PlacePhoto, Premises } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { PhotoFigure } from '../../../shared/photos/photo-figure'
import { TakePhoto } from '../../../shared/photos/take-photo'

/** Photos of the place, not of people; one that shows people is taken back at once. */
export function PhotosPart({ premises: { id, may } }: { premises: Premises }) {
  const { t } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const reload = () => setStamp((before) => before + 1)
  const photos = useAnswer(
    `photos of ${id} ${stamp}`,
    (signal) => bodyOf(api.GET('/api/place/premises/{id}/photos', { signal, params: { path: { id } } })),
    id,
  )
  const { ask, drawer } = useAsking({ scope: {}, reload })
  const adds = may.includes('PHOTO')
  return (
    <Section
      title={t('premises.photos')}
      actions={
        adds && (
          <TakePhoto
            size="small"
            label={t('do.addPremisesPhoto')}
            operation="addPremisesPhoto"
            take={async (file, taken) => {
              await perform('addPremisesPhoto', { path: { id }, body: { file, ...taken }, key: crypto.randomUUID() })
              reload()
            }}
          />
        )
      }
    >
      <p className="page-quiet">{t('premises.photosHint')}</p>
      <Loaded answer={photos} what="problem.photos" empty={{ when: (all) => all.length === 0, say: 'photo.none' }}>
        {(all) => (
          <div className="photos">
            {all.map((photo) => (
              <Shown
                key={photo.id}
                premises={id}
                photo={photo}
                withdraw={
                  adds
                    ? () => ask({ operation: 'withdrawPremisesPhoto', path: { id, photo: photo.id }, danger: true })
                    : undefined
                }
              />
            ))}
          </div>
        )}
      </Loaded>
      {drawer}
    </Section>
  )
}

function Shown({ premises, photo, withdraw }: { premises: string; photo: PlacePhoto; withdraw?: () => void }) {
  const { t, formats } = useLanguage()
  const personName = usePersonName([photo.addedBy])
  const { id, addedAt, addedBy, takenAt, metresAway, withdrawn, withdrawnReason } = photo
  const at = formats.moment(takenAt ?? addedAt)
  if (withdrawn) return <p className="page-quiet">{t('photo.withdrawn', { at, reason: withdrawnReason ?? '' })}</p>
  const address = `/api/place/premises/${premises}/photos/${id}`
  return (
    <PhotoFigure src={`${address}/thumbnail`} href={`${address}/content`} alt={t('photo.of', { at })}>
      {at} · {personName(addedBy)}
      {metresAway !== undefined && <small>{t('photo.away', { metres: formats.number(metresAway) })}</small>}
      {withdraw && <AskButton operation="withdrawPremisesPhoto" danger onClick={withdraw} />}
    </PhotoFigure>
  )
}
