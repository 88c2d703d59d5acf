import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { SpecialCampaignSummary } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { PdfButton } from '../../../shared/page/pdf-button'
import { Section } from '../../../shared/page/section'
import { ProgressTable } from './progress-table'

/** What came of a campaign: in words, and by area as it was at its end. */
export function ReportPart({ campaign: { id, number } }: { campaign: SpecialCampaignSummary }) {
  const { t, formats, language } = useLanguage()
  const report = useAnswer(`campaign report ${id} ${language}`, (signal) =>
    bodyOf(api.GET('/api/place/special-campaigns/{id}/report', { signal, params: { path: { id } } })),
  )
  const personName = usePersonName([report.data?.endedBy])
  return (
    <Section
      title={t('special.report')}
      actions={
        <PdfButton
          address={`/api/place/special-campaigns/${id}/report.pdf?language=${language}`}
          file={`${number}.pdf`}
          label={t('special.reportPdf')}
        />
      }
    >
      <Loaded answer={report} what="problem.campaigns">
        {({ words, endedAt, endedBy, progress }) => (
          <>
            <p className="told-words">{words}</p>
            <p className="page-quiet">{t('desk.byAt', { name: personName(endedBy), at: formats.moment(endedAt) })}</p>
            <ProgressTable progress={progress} />
          </>
        )}
      </Loaded>
    </Section>
  )
}
