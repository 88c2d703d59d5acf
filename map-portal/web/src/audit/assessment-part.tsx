import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useAnswer } from '../api/answer'
import { api, bodyOf } from '../api/client'
import type { ImpactAssessment } from '../api/types'
import { Loaded } from '../desk/loaded'
import { Section } from '../desk/section'
import { useLanguage } from '../i18n/language'

/** For each field with personal data why, on what basis, for how long and for whom; made from the catalogue of fields. */
export function AssessmentPart() {
  const { t, language } = useLanguage()
  const assessment = useAnswer(`assessment ${language}`, (signal) => bodyOf(api.GET('/api/person/impact-assessment', { signal })))
  return (
    <Loaded answer={assessment} what="problem.assessment">
      {(data) => (
        <>
          <div className="section-head">
            <p className="page-quiet">{t('assessment.hint', { fields: data.personalFields })}</p>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()} className="not-printed">
              {t('once.print')}
            </Button>
          </div>
          <Groups groups={data.groups} />
          <Section title={t('assessment.plain')}>
            <ul className="plain">
              {data.plainTables.map(({ table, why }) => (
                <li key={table}>
                  <code>{table}</code> {why}
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Loaded>
  )
}

function Groups({ groups }: Pick<ImpactAssessment, 'groups'>) {
  const { t } = useLanguage()
  return (
    <div className="table-frame">
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
    </div>
  )
}
