import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

/** How much each of the staff of an area has in hand; it says nothing about how well they do it. */
export function useWorkload(area: string | undefined) {
  const session = useSession()
  const { language } = useLanguage()
  const answer = useAnswer(area && may(session, 'getWorkload') ? `workload ${area} ${language}` : null, (signal) =>
    bodyOf(api.GET('/api/person/workforce/workload', { signal, params: { query: { area: area ?? '' } } })),
  )
  return { ...answer, of: (username: string) => answer.data?.items.find((one) => one.username === username) }
}
