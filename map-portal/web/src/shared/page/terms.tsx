import type { ReactNode } from 'react'

/** Names and what is known of them; what is not known is left out. */
export function Terms({ of }: { of: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className="terms">
      {of
        .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
