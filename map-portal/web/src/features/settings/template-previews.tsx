import { Form, Select } from 'antd'
import { useState } from 'react'
import type { ReportTemplate } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { TemplateNames } from '../../shared/report-templates/template-names'
import { TemplatePreview } from '../../shared/report-templates/template-preview'

type Written = Partial<ReportTemplate>

/** The template that is being written, as its report will be built, in both languages; and all that may be named. */
export function TemplatePreviews() {
  const { t, language } = useLanguage()
  const [chosen, choose] = useState(0)
  const written = Form.useWatch<Written[] | undefined>('templates') ?? []
  const { body = '', bodyEn = '' } = written[chosen] ?? written[0] ?? {}
  const called = ({ name, nameEn, code }: Written) => (language === 'en' ? nameEn : name) || code || '—'
  return (
    <section className="template-previews" aria-label={t('template.preview')}>
      <h3 className="list-title">{t('template.preview')}</h3>
      <p className="page-quiet">{t('template.previewHint')}</p>
      <Select
        disabled={false}
        className="filter-area"
        aria-label={t('field.template')}
        value={written[chosen] ? chosen : 0}
        onChange={choose}
        options={written.map((template, index) => ({ value: index, label: called(template ?? {}) }))}
      />
      <div className="template-both">
        <TemplatePreview body={body} lang="zh-CN" />
        <TemplatePreview body={bodyEn} lang="en" />
      </div>
      <details>
        <summary>{t('template.names')}</summary>
        <TemplateNames />
      </details>
    </section>
  )
}
