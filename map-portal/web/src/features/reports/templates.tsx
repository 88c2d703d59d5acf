import { Button } from 'antd'
import { useState } from 'react'
import { type Answer, useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import type { ReportTemplate, ReportTemplates } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { AskButton } from '../../shared/forms/ask-button'
import { TemplatePreview } from '../../shared/report-templates/template-preview'

/** Templates in force. */
export function useTemplates(): Answer<ReportTemplates> {
  return useAnswer('report templates', (signal) => bodyOf(api.GET('/api/analysis/report-templates', { signal })))
}

/** What reports there can be: what each tells, and a button to make one. */
export function Templates({ make }: { make: (template: ReportTemplate) => void }) {
  const templates = useTemplates()
  return (
    <Loaded
      answer={templates}
      what="problem.reportTemplates"
      empty={{ when: ({ items }) => items.length === 0, say: 'papers.noTemplates' }}
    >
      {({ items }) => (
        <ul className="rows">
          {items.map((template) => (
            <TemplateRow key={template.code} template={template} make={() => make(template)} />
          ))}
        </ul>
      )}
    </Loaded>
  )
}

function TemplateRow({ template, make }: { template: ReportTemplate; make: () => void }) {
  const { t, nameOf, language } = useLanguage()
  const [opened, setOpened] = useState(false)
  const { kind, body, bodyEn } = template
  return (
    <li className="row">
      <div className="row-main">
        <strong>
          {nameOf(template)} <span className="tag tag-quiet">{t(`choice.ReportKind.${kind}`)}</span>
        </strong>
        {opened && <TemplatePreview body={language === 'en' ? bodyEn : body} lang={language} />}
      </div>
      <div className="row-actions">
        <Button size="small" aria-expanded={opened} data-act="template" onClick={() => setOpened(!opened)}>
          {t('papers.tells')}
        </Button>
        <AskButton operation="makeReport" onClick={make} />
      </div>
    </li>
  )
}
