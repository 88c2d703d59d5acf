import type { Crosswalk } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { TableFrame } from '../../../shared/page/table-frame'

/** Shares of the ground and of the matters of former units in later ones; ground that went beyond the reader's areas is told without a name. */
export function CrosswalkTable({ shares, outside }: Pick<Crosswalk, 'shares' | 'outside'>) {
  const { t, formats } = useLanguage()
  return (
    <TableFrame>
      <table>
        <caption className="unseen">{t('crosswalk.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('revisions.unit')}</th>
            <th scope="col">{t('crosswalk.from')}</th>
            <th scope="col">{t('crosswalk.to')}</th>
            <th scope="col">{t('crosswalk.share')}</th>
            <th scope="col">{t('crosswalk.matters')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ from, to, unit, share, matters }) => (
            <tr key={`${unit} ${from} ${to}`}>
              <td>{t(`revisions.unit.${unit}`)}</td>
              <th scope="row">{from}</th>
              <td>{to}</td>
              <td className="number">{formats.share(share)}</td>
              <td className="number">{matters === undefined ? t('crosswalk.notTold') : formats.share(matters)}</td>
            </tr>
          ))}
          {outside.map(({ from, unit, share }) => (
            <tr key={`${unit} ${from} outside`}>
              <td>{t(`revisions.unit.${unit}`)}</td>
              <th scope="row">{from}</th>
              <td>{t('crosswalk.outside')}</td>
              <td className="number">{formats.share(share)}</td>
              <td className="number">{t('crosswalk.notTold')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
