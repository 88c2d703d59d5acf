import { Progress } from 'antd'
import type { ReactNode } from 'react'
import type { ImportJob } from '../../api/types'
import { useLanguage } from '../../locales/language'

const HUNDRED = 100

/** One import: its state, its counts, the faults of its rows, and what else is known of them. */
export function ImportRow({ job, children }: { job: ImportJob; children?: ReactNode }) {
  const { t, formats } = useLanguage()
  const {
    fileName,
    state,
    createdAt,
    progress,
    rowsRead,
    rowsAccepted,
    rowsUnchanged,
    rowsRefused,
    violations,
    moreViolations,
    detail,
  } = job
  const under = state === 'WAITING' || state === 'RUNNING'
  return (
    <li className="row" data-overdue={state === 'REFUSED' || state === 'FAILED'}>
      <div className="row-main import-job">
        <strong>
          {fileName} <span className="tag">{t(`import.${state}`)}</span>
        </strong>
        <span className="row-sub">
          {formats.moment(createdAt)} ·{' '}
          {t('imports.rows', {
            read: formats.number(rowsRead),
            accepted: formats.number(rowsAccepted),
            unchanged: formats.number(rowsUnchanged),
            refused: formats.number(rowsRefused),
          })}
        </span>
        {under && <Progress percent={Math.round(HUNDRED * progress)} aria-label={t('imports.progress', { file: fileName })} />}
        {detail && <p>{detail}</p>}
        {violations.length > 0 && (
          <details>
            <summary>{t('imports.faults', { count: violations.length + moreViolations })}</summary>
            <div className="table-frame">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('imports.row')}</th>
                    <th scope="col">{t('imports.column')}</th>
                    <th scope="col">{t('imports.fault')}</th>
                  </tr>
                </thead>
                <tbody>
                  {violations.map(({ row, field, code, message }) => (
                    <tr key={`${row} ${field} ${code}`}>
                      <td>{row}</td>
                      <td>{field}</td>
                      <td>{message}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        )}
        {children}
      </div>
    </li>
  )
}
