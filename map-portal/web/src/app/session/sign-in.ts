import { post } from '../../api/client'
import { keepViewForReturn } from '../../features/overview/view/view-store'

export function signIn() {
  keepViewForReturn()
  window.location.assign('/oauth2/authorization/linli')
}

/** Ends the session here, then at Keycloak, whose address the gateway answers with. */
export async function signOut(): Promise<boolean> {
  const answer = await post('/logout').catch(() => undefined)
  if (!answer?.ok) return false
  window.location.assign(answer.headers.get('Location') ?? '/')
  return true
}
