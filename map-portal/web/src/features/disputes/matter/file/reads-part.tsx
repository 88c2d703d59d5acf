import { api, bodyOf } from '../../../../api/client'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { MoreButton } from '../../../../shared/answers/more-button'
import { usePages } from '../../../../shared/answers/use-pages'
import { useChoiceWord } from '../../../../shared/forms/field-words'
import { OnRequest } from '../../../../shared/page/on-request'
import { Section } from '../../../../shared/page/section'
import { may } from '../../../../shared/session/rights'
import { useSession } from '../../../../shared/session/session-context'
import { useMatter } from '../matter-context'

/** Who read what, when and for what. Looking at it is written down too. */
export function ReadsPart() {
  const { t } = useLanguage()
  const session = useSession()
  const { matter } = useMatter()
  if (!may(session, 'listReads') || !(matter.handled || session.grants.some(({ role }) => role === 'auditor'))) return null
  return (
    <Section title={t('file.reads')}>
      <OnRequest label={t('file.showReads')}>{() => <Reads id={matter.id} />}</OnRequest>
    </Section>
  )
}

function Reads({ id }: { id: string }) {
  const { formats } = useLanguage()
  const word = useChoiceWord()
  const pages = usePages(`reads ${id}`, (cursor, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/reads', { signal, params: { path: { id }, query: { cursor, limit: 100 } } })),
  )
  return (
    <Loaded answer={pages.answer} what="problem.reads" empty={{ when: (all) => all.length === 0, say: 'file.noReads' }}>
      {(all) => (
        <>
          <ol className="timeline">
            {all.map(({ at, by, byName, fieldGroups, purpose }) => (
              <li key={`${at} ${by}`}>
                <time dateTime={at}>{formats.moment(at)}</time>
                <div>
                  <strong>{byName ?? by}</strong> {fieldGroups.map((group) => word('fieldGroup', group)).join(', ')}{' '}
                  <small>{word('purpose', purpose)}</small>
                </div>
              </li>
            ))}
          </ol>
          <MoreButton pages={pages} />
        </>
      )}
    </Loaded>
  )
}
