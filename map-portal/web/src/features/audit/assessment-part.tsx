import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import type { ImpactAssessment } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { Section } from '../../shared/page/section'
import { TableFrame } from '../../shared/page/table-frame'
import { type AuditService, auditServices } from './services'

const assessments: Record<AuditService, (signal: AbortSignal) => Promise<ImpactAssessment>> = {
  dispute: (signal) => bodyOf(api.GET('/api/dispute/impact-assessment', { signal })),
  person: (signal) => bodyOf(api.GET('/api/person/impact-assessment', { signal })),
  place: (signal) => bodyOf(api.GET('/api/place/impact-assessment', { signal })),
  patrol: (signal) => bodyOf(api.GET('/api/patrol/impact-assessment', { signal })),
  grid: (signal) => bodyOf(api.GET('/api/grid/impact-assessment', { signal })),
  analysis: (signal) => bodyOf(api.GET('/api/analysis/impact-assessment', { signal })),
}

/** For each field with personal data why, on what basis, for how long and for whom; made from the catalogues of fields. */
export function AssessmentPart() {
  const { t } = useLanguage()
  return (
    <div className="loaded">
      <div className="section-actions not-printed">
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('once.print')}
        </Button>
      </div>
      {auditServices.map((service) => (
        <OfService key={service} service={service} />
      ))}
    </div>
  )
}

function OfService({ service }: { service: AuditService }) {
  const { t, language } = useLanguage()
  const assessment = useAnswer(`assessment ${service} ${language}`, assessments[service])
  return (
    <Section title={t(`audit.service.${service}`)}>
      <Loaded answer={assessment} what="problem.assessment">
        {({ personalFields, groups, plainTables }) => (
          <>
            <p className="page-quiet">{t('assessment.hint', { fields: personalFields })}</p>
            <Groups groups={groups} />
            <h3 className="list-title">{t('assessment.plain')}</h3>
            <ul className="plain">
              {plainTables.map(({ table, why }) => (
                <li key={table}>
                  <code>{table}</code> {why}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Groups({ groups }: Pick<ImpactAssessment, 'groups'>) {
  const { t } = useLanguage()
  return (
    <TableFrame>
      <table className="assessment">
        <thead>
          <tr>
            <th scope="col">{t('assessment.fields')}</th>
            <th scope="col">{t('assessment.purpose')}</th>
            <th scope="col">{t('assessment.basis')}</th>
            <th scope="col">{t('assessment.retention')}</th>
            <th scope="col">{t('assessment.recipients')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, title, purpose, basis, retention, recipients, fields }) => (
            <tr key={group}>
              <th scope="row">
                <strong>{title}</strong>
                <ul className="plain">
                  {fields.map(({ table, column, label, sealed }) => (
                    <li key={`${table}.${column}`} title={`${table}.${column}`}>
                      {label} {sealed && <span className="tag tag-quiet">{t('assessment.sealed')}</span>}
                    </li>
                  ))}
                </ul>
              </th>
              <td>{purpose}</td>
              <td>{basis}</td>
              <td>{retention}</td>
              <td>{recipients}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
