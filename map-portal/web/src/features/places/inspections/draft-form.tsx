import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../api/problem'
import type { Inspection } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { type Draft, itemOf, type KeptPhoto, missingIn } from '../../../shared/field/draft'
import { discard } from '../../../shared/field/hand-in'
import { useHandingIn } from '../../../shared/field/use-handing-in'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { PositionChoice } from '../../../shared/photos/position-choice'
import { goTo } from '../../../shared/route/address'
import { DraftRefusal } from './draft-refusal'
import { DraftStatus } from './draft-status'
import { ParticipantsPart } from './participants-part'
import { Question } from './question'
import { SubmitPart } from './submit-part'

interface Props {
  draft: Draft
  photos: KeptPhoto[]
  /** As the service has it, where that is known. */
  inspection?: Inspection
  /** Why the service does not show it. */
  gone?: Problem
  reload: () => void
}

/** The form of an inspection. Whatever is typed is kept on the device at once and handed in when there is a network. */
export function DraftForm({ draft, photos, inspection, gone, reload }: Props) {
  const { t, formats, language } = useLanguage()
  const [tried, setTried] = useState(false)
  const stamp = `${draft.savedAt} ${draft.submission?.submittedAt} ${draft.refusal === undefined} ${photos.length}`
  const handing = useHandingIn(draft.id, stamp, reload)
  const missing = missingIn(draft, photos)
  const wrong = new Map(draft.refusal?.violations.flatMap(({ field, message }) => [[itemOf(field) ?? '', message] as const]))
  const english = language === 'en'
  const part = inspection?.parts.find((one) => one.part === draft.part)
  return (
    <div className="inspection-form">
      <DraftStatus draft={draft} photos={photos} handing={handing} />
      <DraftRefusal draft={draft} inspection={inspection} />
      {gone && (
        <div className="trouble" role="alert">
          <span>
            {t('draft.gone')} {gone.message}
          </span>
          <Button size="small" danger onClick={() => void discard(draft.id).then(() => goTo('/inspections'))}>
            {t('draft.discard')}
          </Button>
        </div>
      )}
      {part?.newerVersion !== undefined && (
        <p className="notice-line">{t('draft.newer', { mine: draft.checklistVersion, newer: part.newerVersion })}</p>
      )}
      {part?.withdrawn && (
        <p className="trouble" role="alert">
          {t('draft.withdrawn', { reason: part.withdrawn })}
        </p>
      )}
      <Terms
        of={[
          [t('premises.number'), draft.premises.number],
          [t('inspection.checklist'), `${draft.checklistTitle} · ${t('settings.version', { version: draft.checklistVersion })}`],
          [t('inspection.begun'), formats.moment(draft.begunAt)],
        ]}
      />
      <PositionChoice />
      {draft.sections.map((section) => (
        <Section key={section.code} title={english ? section.titleEn : section.title}>
          <ol className="questions">
            {section.items.map((item) => (
              <Question
                key={item.code}
                item={item}
                draft={draft}
                waiting={photos.filter((photo) => photo.item === item.code)}
                wrong={wrong.get(item.code) ?? (tried && missing.includes(item) ? t('draft.missing') : undefined)}
              />
            ))}
          </ol>
        </Section>
      ))}
      {inspection && draft.part === 1 && <ParticipantsPart inspection={inspection} reload={reload} />}
      <SubmitPart draft={draft} missing={missing} tried={() => setTried(true)} inspection={inspection} />
    </div>
  )
}
