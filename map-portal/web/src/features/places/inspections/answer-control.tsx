import { Input, InputNumber, Radio } from 'antd'
import type { ChecklistItem, InspectionAnswer } from '../../../api/types'
import { useLanguage } from '../../../locales/language'

interface Props {
  item: ChecklistItem
  answer?: InspectionAnswer
  say: (part: Partial<InspectionAnswer>) => void
  labelledBy: string
}

const values = ['YES', 'NO', 'NA'] as const
const LONGEST = 2000

/** The control for a kind of question: large enough for a thumb. */
export function AnswerControl({ item, answer, say, labelledBy }: Props) {
  const { t } = useLanguage()
  switch (item.answer) {
    case 'YES_NO_NA':
      return (
        <Radio.Group
          aria-labelledby={labelledBy}
          className="answer-choice"
          optionType="button"
          buttonStyle="solid"
          size="large"
          value={answer?.value}
          onChange={({ target }) => say({ value: target.value })}
          options={values.map((value) => ({ value, label: t(`choice.InspectionYesNo.${value}`) }))}
        />
      )
    case 'NUMBER':
      return (
        <span className="answer-number">
          <InputNumber
            aria-labelledby={labelledBy}
            size="large"
            inputMode="decimal"
            value={answer?.number}
            min={item.min}
            max={item.max}
            onChange={(number) => say({ number: number ?? undefined })}
          />
          {item.unit}
          {(item.goodMin !== undefined || item.goodMax !== undefined) && (
            <small className="page-quiet">{t('draft.good', { from: item.goodMin ?? '…', to: item.goodMax ?? '…' })}</small>
          )}
        </span>
      )
    case 'TEXT':
      return (
        <Input.TextArea
          aria-labelledby={labelledBy}
          rows={3}
          maxLength={LONGEST}
          value={answer?.text ?? ''}
          onChange={({ target }) => say({ text: target.value || undefined })}
        />
      )
    case 'PHOTO':
      return <small className="page-quiet">{t('draft.photoAsked')}</small>
  }
}
