import { api, bodyOf } from '../../api/client'
import { Loaded } from '../../desk/loaded'
import { MoreButton } from '../../desk/more-button'
import { OnRequest } from '../../desk/on-request'
import { Section } from '../../desk/section'
import { usePages } from '../../desk/use-pages'
import { useChoiceWord } from '../../forms/field-words'
import { useLanguage } from '../../i18n/language'
import { may } from '../../session/rights'
import { useSession } from '../../session/session-context'
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
