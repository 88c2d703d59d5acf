import type { AnalysisReport } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { useCategoryName, usePersonName } from '../../shared/directory/directory'
import { Terms } from '../../shared/page/terms'
import { ReportState } from './report-state'
import { useTemplates } from './templates'

/** What a report says of itself: area, days, filters, boundaries, template, who asked for the figures when. */
export function ReportTerms({ report }: { report: AnalysisReport }) {
  const { t, formats, nameOf } = useLanguage()
  const personName = usePersonName([report.madeBy])
  const categoryName = useCategoryName()
  const templates = useTemplates()
  const { area, areaName, kind, template, templateVersion, filters, language, madeBy, madeAt, finishedAt, fabricVersion } = report
  const made = templates.data?.items.find(({ code }) => code === template)
  const chosen = [...filters.categories.map(categoryName), ...filters.levels.map((level) => t(`level.${level as 'RED'}`))]
  return (
    <Terms
      of={[
        [t('papers.state'), <ReportState key="state" report={report} />],
        [t('field.area'), `${areaName} (${area})`],
        [t('papers.days'), formats.window(report)],
        [t('papers.kind'), t(`choice.ReportKind.${kind}`)],
        [t('papers.filters'), chosen.length > 0 ? chosen.join(t('desk.listComma')) : t('papers.noFilters')],
        [t('papers.boundaries'), fabricVersion],
        [t('field.template'), t('papers.templateOf', { name: made ? nameOf(made) : template, version: templateVersion })],
        [t('field.language'), t(`choice.ReportLanguage.${language}`)],
        [t('papers.asked'), t('desk.byAt', { name: personName(madeBy), at: formats.moment(madeAt) })],
        [t('papers.finished'), finishedAt && formats.moment(finishedAt)],
      ]}
    />
  )
}
