import type { ReactNode } from 'react'

/** A table that may be wider than the screen: it scrolls on its own, with the keyboard too. */
export function TableFrame({ children }: { children: ReactNode }) {
  return (
    <div className="table-frame" tabIndex={0}>
      {children}
    </div>
  )
}
