import { type ReactNode, useId } from 'react'

/** A part of a page with its title and what can be done there. */
export function Section({
  title,
  actions,
  children,
  id,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
  id?: string
}) {
  const heading = useId()
  return (
    <section className="desk-section" aria-labelledby={heading} id={id}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
