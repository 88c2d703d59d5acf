import { createContext, useContext } from 'react'
import type { Session } from '../../api/types'

export const SessionContext = createContext<Session | undefined>(undefined)

/** Who is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('No session around this component')
  return session
}
