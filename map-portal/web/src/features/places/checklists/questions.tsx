import type { ChecklistItem, ChecklistSection } from '../../../api/types'
import { useLanguage } from '../../../locales/language'

/** The questions of a version, to read. */
export function Questions({ sections }: { sections: ChecklistSection[] }) {
  const { t, language } = useLanguage()
  const english = language === 'en'
  if (sections.length === 0) return <p className="page-quiet">{t('checklists.noQuestions')}</p>
  return sections.map((section) => (
    <div key={section.code}>
      <h3 className="list-title">
        {english ? section.titleEn : section.title}
        {section.department && ` · ${section.department}`}
      </h3>
      <ol className="questions">
        {section.items.map((item) => (
          <Question key={item.code} item={item} english={english} />
        ))}
      </ol>
    </div>
  ))
}

function Question({ item, english }: { item: ChecklistItem; english: boolean }) {
  const { t } = useLanguage()
  const { answer, required, unit, goodMin, goodMax, noIsDefect, legalBasis } = item
  const good = goodMin !== undefined || goodMax !== undefined
  return (
    <li className="question">
      <p>{english ? item.questionEn : item.question}</p>
      <small className="page-quiet">
        {[
          t(`choice.ChecklistAnswerKind.${answer}`),
          unit,
          t(required ? 'checklists.required' : 'checklists.optional'),
          noIsDefect && answer === 'YES_NO_NA' && t('checklists.noIsDefect'),
          good && t('draft.good', { from: goodMin ?? '…', to: goodMax ?? '…' }),
          legalBasis,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  )
}
