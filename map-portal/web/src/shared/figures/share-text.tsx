import { useLanguage } from '../../locales/language'

/** A share with its numerator and denominator; of nothing there is none. */
export function ShareText({ count, of }: { count: number; of: number }) {
  const { t, formats } = useLanguage()
  if (of === 0) return <span className="rate-none">{t('share.ofNothing')}</span>
  return (
    <>
      {formats.share(count / of)}{' '}
      <small className="cell-sub">{t('share.of', { count: formats.number(count), of: formats.number(of) })}</small>
    </>
  )
}
