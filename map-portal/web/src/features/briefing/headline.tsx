import type { ReactNode } from 'react'

/** What is read in one second: a figure and what it counts. */
export function Headline({ figure, children }: { figure: ReactNode; children: ReactNode }) {
  return (
    <p className="brief-headline">
      <strong>{figure}</strong> <span>{children}</span>
    </p>
  )
}
