import { useLanguage } from '../../locales/language'
import { Loaded } from '../answers/loaded'
import { TableFrame } from '../page/table-frame'
import { comparisons } from './template-text'
import { useReportNames } from './use-report-names'

/** Everything a template may name, as it is written and what it means. */
export function TemplateNames() {
  const { t } = useLanguage()
  const names = useReportNames()
  return (
    <Loaded answer={names} what="problem.reportTemplates">
      {({ texts, figures, views }) => (
        <TableFrame>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('template.written')}</th>
                <th scope="col">{t('template.meaning')}</th>
              </tr>
            </thead>
            <tbody>
              {texts.map(({ name, meaning }) => (
                <Row key={name} written={[`{{${name}}}`]} meaning={meaning} />
              ))}
              {figures.map(({ name, meaning, compared }) => (
                <Row
                  key={name}
                  written={[`{{${name}}}`, ...(compared ? comparisons.map((one) => `{{${name}.${one}}}`) : [])]}
                  meaning={meaning}
                />
              ))}
              {views.map(({ name, meaning, shapes }) => (
                <Row key={name} written={shapes.map((shape) => `[${shape} ${name}]`)} meaning={meaning} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Loaded>
  )
}

function Row({ written, meaning }: { written: string[]; meaning: string }) {
  return (
    <tr>
      <th scope="row">
        {written.map((one) => (
          <div key={one}>
            <code>{one}</code>
          </div>
        ))}
      </th>
      <td>{meaning}</td>
    </tr>
  )
}
