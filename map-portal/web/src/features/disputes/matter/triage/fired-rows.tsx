import type { Triage } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { LevelTag } from '../../../../shared/marks/marks'

/** Which rows of the published table fired, and on what. */
export function FiredRows({ triage }: { triage: Triage }) {
  const { t } = useLanguage()
  const { fired, tableVersion, level } = triage.proposed
  return (
    <div className="fired">
      <p>
        {t('triage.tableSays')} <LevelTag level={level} />{' '}
        <small>{tableVersion === 0 ? t('triage.tableSupplied') : t('triage.tableVersion', { version: tableVersion })}</small>
      </p>
      {fired.length === 0 ? (
        <p className="page-quiet">{t('triage.noneFired')}</p>
      ) : (
        <ul className="fired-rows">
          {fired.map((row) => (
            <li key={row.code}>
              <LevelTag level={row.level} /> <strong>{row.reason}</strong>
              <ul>
                {row.conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
