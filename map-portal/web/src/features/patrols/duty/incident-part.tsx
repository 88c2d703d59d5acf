import { Button } from 'antd'
import { useState } from 'react'
import type { Shift } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { remove } from '../../../shared/field/store'
import { useOnline } from '../../../shared/field/use-kept'
import { Section } from '../../../shared/page/section'
import { IncidentForm } from './incident-form'
import type { KeptIncident } from './kept'
import { OwnIncidents } from './own-incidents'

interface Props {
  shift: Shift
  waiting: readonly KeptIncident[]
}

/** What is noticed on the way: a matter or a place, never a person. */
export function IncidentPart({ shift, waiting }: Props) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  const sent = waiting.length
  return (
    <Section
      title={t('incident.title')}
      actions={
        !open && (
          <Button data-operation="noteIncident" onClick={() => setOpen(true)}>
            {t('do.noteIncident')}
          </Button>
        )
      }
    >
      {open && <IncidentForm shift={shift} close={() => setOpen(false)} />}
      <ul className="rows">
        {waiting.map((one) => (
          <Waiting key={one.id} incident={one} />
        ))}
      </ul>
      <OwnIncidents shift={shift.id} stamp={sent} />
    </Section>
  )
}

function Waiting({ incident: { id, body, known, photos, refused } }: { incident: KeptIncident }) {
  const { t, formats } = useLanguage()
  const online = useOnline()
  const waits = online
    ? ({ photos: 'incident.photosSoon', all: 'incident.soon' } as const)
    : ({ photos: 'incident.photosWait', all: 'incident.waits' } as const)
  return (
    <li className="row" data-overdue={refused !== undefined}>
      <span className="row-main">
        <strong>{body.words}</strong>
        <span className="row-sub">
          {formats.time(body.noticedAt)} · {t(`choice.IncidentKind.${body.kind}`)} ·{' '}
          {refused ?? t(known ? waits.photos : waits.all, { count: photos.length })}
        </span>
      </span>
      {refused && (
        <Button size="small" danger onClick={() => void remove('incidents', id)}>
          {t('incident.drop')}
        </Button>
      )}
    </li>
  )
}
