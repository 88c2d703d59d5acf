import type { Rates } from '../../../api/types'
import { useLanguage } from '../../../locales/language'

/** Whether the counts are told as they are, and if not by how much they may be off. */
export function Exactness({ figures: { exact, noise } }: { figures: Pick<Rates, 'exact' | 'noise'> }) {
  const { t, formats } = useLanguage()
  if (exact) return <p className="page-quiet">{t('figures.exact')}</p>
  const spread = noise && Math.sqrt(noise.variance * noise.parts)
  return (
    <p className="page-quiet">
      {t('figures.perturbed')} {spread !== undefined && t('figures.spread', { spread: formats.decimal(spread) })}
    </p>
  )
}
