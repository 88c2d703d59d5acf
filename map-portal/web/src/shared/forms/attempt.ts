import { useRef } from 'react'

/** The key of an attempt: the same for the same request sent again, another for another request. */
export function useAttempt(): (request: unknown) => string {
  const attempt = useRef<{ request: string; key: string }>(undefined)
  return (request) => {
    const said = JSON.stringify(request, (_, value) =>
      value instanceof File ? [value.name, value.size, value.lastModified] : value,
    )
    if (attempt.current?.request !== said) attempt.current = { request: said, key: crypto.randomUUID() }
    return attempt.current.key
  }
}
