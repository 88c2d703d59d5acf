import { type ReactNode, useEffect, useRef } from 'react'
import { useLanguage } from '../../locales/language'

interface Props {
  title: string
  /** Beside the title: what can be done on the whole page. */
  actions?: ReactNode
  /** Before the title: the way back. */
  back?: ReactNode
  children: ReactNode
}

/** One page of the desk. Whoever comes to it by the keyboard starts at its title. */
export function Page({ title, actions, back, children }: Props) {
  const { t } = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className="desk-page">
      {back}
      <div className="desk-head">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {actions && <div className="desk-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
