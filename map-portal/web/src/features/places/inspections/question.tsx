import { Input } from 'antd'
import { useId, useState } from 'react'
import type { ChecklistItem } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { type Draft, isDefect, type KeptPhoto } from '../../../shared/field/draft'
import { addPhoto, answer } from '../../../shared/field/edit'
import { remove } from '../../../shared/field/store'
import { OverdueTag } from '../../../shared/marks/marks'
import { TakePhoto } from '../../../shared/photos/take-photo'
import { AnswerControl } from './answer-control'
import { QuestionPhotos } from './question-photos'

interface Props {
  item: ChecklistItem
  draft: Draft
  /** Photos of it that wait for the network. */
  waiting: KeptPhoto[]
  wrong?: string
}

const NOTE = 1000

/** One question: its answer, photos, a note, and of a defect the words for the hazard. */
export function Question({ item, draft, waiting, wrong }: Props) {
  const { t, language } = useLanguage()
  const english = language === 'en'
  const heading = useId()
  const given = draft.answers[item.code]
  const [noted, setNoted] = useState(Boolean(given?.note))
  const say = (part: Parameters<typeof answer>[2]) => void answer(draft.id, item.code, part)
  const defect = isDefect(item, given)
  return (
    <li className="question" data-item={item.code} data-wrong={wrong !== undefined}>
      <div role="group" aria-labelledby={heading} className="question-body">
        <p id={heading}>
          {english ? item.questionEn : item.question}
          {!item.required && <small className="form-optional">{t('form.optional')}</small>}
        </p>
        {item.legalBasis && <small className="page-quiet">{item.legalBasis}</small>}
        <AnswerControl item={item} answer={given} say={say} labelledBy={heading} />
        {defect && (
          <div className="defect">
            <OverdueTag words={t('draft.defect')} />
            <label>
              {t('draft.defectWords')}
              <Input.TextArea
                rows={2}
                maxLength={NOTE}
                value={given?.defect?.words ?? (english ? item.defectWordsEn : item.defectWords) ?? ''}
                onChange={({ target }) => say({ defect: { ...given?.defect, words: target.value } })}
              />
            </label>
          </div>
        )}
        {noted ? (
          <label>
            {t('draft.note')}
            <Input.TextArea
              rows={2}
              maxLength={NOTE}
              value={given?.note ?? ''}
              onChange={({ target }) => say({ note: target.value || undefined })}
            />
          </label>
        ) : (
          <button type="button" className="plain-button" onClick={() => setNoted(true)}>
            {t('draft.addNote')}
          </button>
        )}
        <QuestionPhotos draft={draft} item={item.code} waiting={waiting} drop={(key) => void remove('photos', key)} />
        <TakePhoto
          size="small"
          label={t('photo.take')}
          operation="addInspectionPhoto"
          take={(file, taken) => addPhoto(draft.id, item.code, file, taken)}
        />
        {wrong && (
          <p className="question-wrong" role="alert">
            {wrong}
          </p>
        )}
      </div>
    </li>
  )
}
