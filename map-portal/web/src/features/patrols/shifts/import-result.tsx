import { Alert } from 'antd'
import type { TrackImportResult } from '../../../api/types'
import { useLanguage } from '../../../locales/language'

const FEW = 20

/** What became of each point of a file. */
export function ImportResult({ result }: { result: TrackImportResult }) {
  const { t } = useLanguage()
  const { format, received, taken, known, refused, reasons, faults, moreFaults } = result
  return (
    <Alert
      type={refused > 0 || faults.length > 0 ? 'warning' : 'success'}
      showIcon
      title={t('track.imported', { format, received, taken, known, refused })}
      description={
        <ul className="plain">
          {reasons.map(({ reason, count, words }) => (
            <li key={reason}>
              {words} ({count})
            </li>
          ))}
          {faults.slice(0, FEW).map(({ field, code, message }) => (
            <li key={`${field} ${code}`}>
              {field}: {message}
            </li>
          ))}
          {faults.length + moreFaults > FEW && <li>{t('track.moreFaults', { count: faults.length + moreFaults - FEW })}</li>}
        </ul>
      }
    />
  )
}
