import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { WorkforceMember } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'

type Ask = ReturnType<typeof useAsking>['ask']

/** Certificates with the day on which they end. */
export function Qualifications({ member, ask }: { member: WorkforceMember; ask?: Ask }) {
  const { t, formats } = useLanguage()
  const { username, qualifications } = member
  const kinds = useQualificationKinds(ask !== undefined)
  return (
    <Section
      title={t('staffing.qualifications')}
      actions={
        ask && (
          <AskButton
            operation="addQualification"
            onClick={() =>
              ask({ operation: 'addQualification', path: { username }, options: kinds.length > 0 ? { kind: kinds } : undefined })
            }
          />
        )
      }
    >
      {qualifications.length === 0 && <p className="page-quiet">{t('staffing.noQualifications')}</p>}
      <ul className="rows">
        {qualifications.map(({ id, kindName, number, issuedBy, issuedOn, expiresOn, state }) => (
          <li key={id} className="row">
            <div className="row-main">
              <strong>{kindName}</strong>
              <span className="row-sub">
                {[number, issuedBy, formats.day(issuedOn), expiresOn && t('people.until', { at: formats.day(expiresOn) })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            <div className="row-actions">
              <span className={state === 'EXPIRED' ? 'tag tag-overdue' : 'tag'}>{t(`certificate.${state}`)}</span>
              {ask && (
                <AskButton
                  operation="removeQualification"
                  danger
                  onClick={() => ask({ operation: 'removeQualification', path: { username, id }, danger: true })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface Kind {
  kind: string
  name: string
  nameEn?: string
}

/** The kinds of certificates, from the setting that names them. */
function useQualificationKinds(asked: boolean) {
  const { nameOf } = useLanguage()
  const setting = useAnswer(asked ? 'qualification kinds' : null, (signal) =>
    bodyOf(api.GET('/api/person/settings/{kind}', { signal, params: { path: { kind: 'qualification-kinds' } } })),
  )
  const [kinds] = Object.values(setting.data?.body ?? {}).filter(Array.isArray) as Kind[][]
  return (kinds ?? []).map((kind) => ({ value: kind.kind, label: nameOf(kind) }))
}
