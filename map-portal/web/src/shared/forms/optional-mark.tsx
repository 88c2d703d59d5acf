import type { ReactNode } from 'react'
import { useLanguage } from '../../locales/language'

/** What need not be filled in says so; the rest is needed. */
export function optionalMark(label: ReactNode, { required }: { required: boolean }) {
  return required ? label : <Optional>{label}</Optional>
}

function Optional({ children }: { children: ReactNode }) {
  const { t } = useLanguage()
  return (
    <>
      {children} <small className="form-optional">{t('form.optional')}</small>
    </>
  )
}
