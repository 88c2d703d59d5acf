import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { Matches } from './matches'

/** Matters that a filed report may belong to, besides its own. */
export function Likely({ id, join }: { id: string; join: (disputeId: string) => void }) {
  const { language } = useLanguage()
  const matches = useAnswer(`matches ${id} ${language}`, (signal) =>
    bodyOf(api.GET('/api/dispute/reports/{id}/matches', { signal, params: { path: { id } } })),
  )
  return (
    <Loaded answer={matches} what="problem.reports" quietWhenRefused>
      {(found) => (found.length > 0 ? <Matches matches={found} join={join} sending={false} /> : null)}
    </Loaded>
  )
}
