import type { Premises } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Section } from '../../../shared/page/section'
import { TableFrame } from '../../../shared/page/table-frame'

/** The business's register of dangerous goods. */
export function GoodsPart({ goods }: Pick<Premises, 'goods'>) {
  const { t, formats } = useLanguage()
  if (goods.length === 0) return null
  return (
    <Section title={t('premises.goods')}>
      <TableFrame>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('field.goods.name')}</th>
              <th scope="col">{t('field.unNumber')}</th>
              <th scope="col">{t('field.most')}</th>
              <th scope="col">{t('field.where')}</th>
              <th scope="col">{t('field.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {goods.map(({ name, unNumber, most, unit, where, licence }) => (
              <tr key={`${name} ${where}`}>
                <th scope="row">{name}</th>
                <td>{unNumber}</td>
                <td>
                  {formats.number(most)} {t(`choice.unit.${unit}`)}
                </td>
                <td>{where}</td>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  )
}
