import type { StaffAccount, StaffGrant } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useAreaName, usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'

type Ask = ReturnType<typeof useAsking>['ask']
type NameOf = (username: string | undefined) => string

/** Every right, from when to when, who gave it and who agreed. */
export function Grants({ account, ask }: { account: Pick<StaffAccount, 'id' | 'grants' | 'homeArea'>; ask?: Ask }) {
  const { t } = useLanguage()
  const { grants, homeArea } = account
  const personName = usePersonName(
    grants.flatMap(({ givenBy, approvedBy, endedBy, standsInFor }) => [givenBy, approvedBy, endedBy, standsInFor]),
  )
  if (grants.length === 0) return <p className="page-quiet">{t('people.noGrants')}</p>
  return (
    <ul className="rows">
      {grants.map((grant) => (
        <GrantRow key={grant.id} grant={grant} staff={account.id} home={homeArea} personName={personName} ask={ask} />
      ))}
    </ul>
  )
}

interface RowProps {
  grant: StaffGrant
  staff: string
  home?: string
  personName: NameOf
  ask?: Ask
}

function GrantRow({ grant, staff, home, personName, ask }: RowProps) {
  const { t, formats } = useLanguage()
  const areaName = useAreaName(home)
  const { id, role, areaCode, since, until, state, givenBy, approvedBy, delegable, standsInFor, mayEnd } = grant
  const time = (instant: string) => formats.moment(instant)
  return (
    <li className="row" data-read={state === 'ENDED'}>
      <div className="row-main">
        <strong>
          {t(`role.${role}`)} · {areaCode ? areaName(areaCode) : t('people.wholeSystem')}
        </strong>
        <span className="row-sub">
          {[
            until ? t('people.fromTo', { from: time(since), to: time(until) }) : t('people.fromOn', { from: time(since) }),
            t('people.givenBy', { name: personName(givenBy) }),
            approvedBy && t('people.approvedBy', { name: personName(approvedBy) }),
            standsInFor && t('people.standsInFor', { name: personName(standsInFor) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {delegable.length > 0 && (
          <span className="row-sub">
            {t('people.mayGive', { roles: delegable.map((one) => t(`role.${one}`)).join(t('desk.listComma')) })}
          </span>
        )}
        <GrantEnd grant={grant} personName={personName} />
      </div>
      <div className="row-actions">
        <span className={state === 'IN_FORCE' ? 'tag tag-status' : 'tag tag-quiet'}>{t(`people.grant.${state}`)}</span>
        {mayEnd && ask && (
          <AskButton
            operation="endGrant"
            danger
            onClick={() => ask({ operation: 'endGrant', path: { id: staff, grant: id }, danger: true })}
          />
        )}
      </div>
    </li>
  )
}

function GrantEnd({ grant: { endedAt, endedBy, endReason }, personName }: { grant: StaffGrant; personName: NameOf }) {
  const { t, formats } = useLanguage()
  if (!endedAt) return null
  return (
    <span className="row-sub">
      {[t('people.ended', { at: formats.moment(endedAt), name: personName(endedBy) }), endReason].filter(Boolean).join(' · ')}
    </span>
  )
}
