import { useLanguage } from '../../locales/language'
import type { Figure } from './cell-figures'

/** A count, or in words why there is none. */
export function FigureText({ figure }: { figure: Figure | undefined }) {
  const { t, formats } = useLanguage()
  if (!figure) return <span className="figure-none">{t('figures.noData')}</span>
  if (figure.kind === 'withheld') return <span className="figure-withheld">{t('figures.withheld')}</span>
  return <span className="figure">{formats.number(figure.count)}</span>
}
