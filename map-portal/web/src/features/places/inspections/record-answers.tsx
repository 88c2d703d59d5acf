import type { ChecklistItem, InspectionAnswer, InspectionPart } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { isDefect } from '../../../shared/field/draft'
import { OverdueTag } from '../../../shared/marks/marks'
import { Section } from '../../../shared/page/section'
import { SentPhoto } from './question-photos'

/** What one participant answered. */
export function RecordAnswers({ inspection, part }: { inspection: string; part: InspectionPart }) {
  const { t, language } = useLanguage()
  const personName = usePersonName([part.username])
  const english = language === 'en'
  return (
    <Section title={t('record.answersOf', { name: personName(part.username), checklist: part.checklistTitle })}>
      {part.sections.map((section) => (
        <div key={section.code}>
          <h3 className="list-title">{english ? section.titleEn : section.title}</h3>
          <ol className="questions">
            {section.items.map((item) => (
              <Answered key={item.code} inspection={inspection} part={part} item={item} />
            ))}
          </ol>
        </div>
      ))}
    </Section>
  )
}

interface AnsweredProps {
  inspection: string
  part: InspectionPart
  item: ChecklistItem
}

function Answered({ inspection, part, item }: AnsweredProps) {
  const { t, language } = useLanguage()
  const said = useAnswerWords()
  const answer = part.answers.find((one) => one.item === item.code)
  const words = said(item, answer)
  const photos = part.photos.filter((photo) => photo.item === item.code)
  return (
    <li className="question">
      <p>{language === 'en' ? item.questionEn : item.question}</p>
      {(words !== undefined || photos.length === 0) && (
        <p>
          <strong>{words ?? t('record.notAnswered')}</strong> {isDefect(item, answer) && <OverdueTag words={t('draft.defect')} />}
        </p>
      )}
      {answer?.note && <p className="told-words">{answer.note}</p>}
      {photos.length > 0 && (
        <div className="photos">
          {photos.map((photo) => (
            <SentPhoto key={photo.id} inspection={inspection} photo={photo} />
          ))}
        </div>
      )}
    </li>
  )
}

function useAnswerWords(): (item: ChecklistItem, answer: InspectionAnswer | undefined) => string | undefined {
  const { t, formats } = useLanguage()
  return (item, answer) => {
    if (answer?.value) return t(`choice.InspectionYesNo.${answer.value}`)
    if (answer?.number !== undefined) return [formats.number(answer.number), item.unit].filter(Boolean).join(' ')
    return answer?.text
  }
}
