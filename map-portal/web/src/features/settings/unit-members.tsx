import type { Field } from '../../api/operation'
import type { Unit } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { AskButton } from '../../shared/forms/ask-button'
import type { useAsking } from '../../shared/forms/use-asking'

const usernameField: Field = { name: 'username', kind: 'text', required: true, max: 255 }

/** The members of a unit. Ending a membership ends what it let the account see. */
export function UnitMembers({ unit: { code, members }, ask }: { unit: Unit; ask: ReturnType<typeof useAsking>['ask'] }) {
  const { t } = useLanguage()
  return (
    <>
      <ul className="plain">
        {members.map(({ username, name, head }) => (
          <li key={username}>
            {name} <small>{[username, head && t('units.head')].filter(Boolean).join(' · ')}</small>{' '}
            <AskButton
              operation="putMember"
              onClick={() => ask({ operation: 'putMember', path: { code, username }, initial: { name, head } })}
            />{' '}
            <AskButton
              operation="endMember"
              danger
              onClick={() => ask({ operation: 'endMember', path: { code, username }, danger: true, intro: <p>{name}</p> })}
            />
          </li>
        ))}
      </ul>
      <AskButton
        operation="putMember"
        label={t('units.addMember')}
        onClick={() => ask({ operation: 'putMember', path: { code }, askedPath: [usernameField], title: t('units.addMember') })}
      />
    </>
  )
}
