import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { InspectionPhoto } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import type { Draft, KeptPhoto } from '../../../shared/field/draft'
import { PhotoFigure } from '../../../shared/photos/photo-figure'

interface Props {
  draft: Draft
  item: string
  waiting: KeptPhoto[]
  drop: (key: string) => void
}

/** Photos of a question: those the service has, and those that wait on this device. */
export function QuestionPhotos({ draft, item, waiting, drop }: Props) {
  const kept = draft.photos.filter((photo) => photo.item === item)
  if (kept.length + waiting.length === 0) return null
  return (
    <div className="photos">
      {kept.map((photo) => (
        <SentPhoto key={photo.id} inspection={draft.id} photo={photo} />
      ))}
      {waiting.map((photo) => (
        <WaitingPhoto key={photo.key} photo={photo} drop={() => drop(photo.key)} />
      ))}
    </div>
  )
}

export function SentPhoto({ inspection, photo }: { inspection: string; photo: InspectionPhoto }) {
  const { t, formats } = useLanguage()
  const address = `/api/place/inspections/${inspection}/photos/${photo.id}`
  const at = formats.moment(photo.takenAt)
  return (
    <PhotoFigure src={address} href={address} alt={t('photo.of', { at })}>
      {at}
      {photo.distanceMetres !== undefined && <small>{t('photo.away', { metres: formats.number(photo.distanceMetres) })}</small>}
    </PhotoFigure>
  )
}

function WaitingPhoto({ photo, drop }: { photo: KeptPhoto; drop: () => void }) {
  const { t, formats } = useLanguage()
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(photo.file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo.file])
  return (
    <PhotoFigure src={address} alt={t('photo.of', { at: formats.moment(photo.takenAt) })}>
      <span className={photo.refused ? 'tag tag-overdue' : 'tag tag-rung'}>{photo.refused ?? t('photo.waits')}</span>
      {photo.lon === undefined && <small>{t('photo.noPosition')}</small>}
      <Button size="small" type="text" danger onClick={drop}>
        {t('photo.drop')}
      </Button>
    </PhotoFigure>
  )
}
