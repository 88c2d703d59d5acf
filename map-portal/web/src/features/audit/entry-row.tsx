import type { AuditEntry } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { useAreaName } from '../../shared/directory/directory'
import type { AuditService } from './services'

interface Props {
  service: AuditService
  entry: AuditEntry
  personName: (username: string | undefined) => string
}

/** One entry: when, who, what, of which number, why, from where. */
export function EntryRow({ service, entry, personName }: Props) {
  const { t, formats, wordFor } = useLanguage()
  const areaName = useAreaName()
  const { seq, at, actor, action, kind, subject, fieldGroups, purpose, origin, detail = {} } = entry
  const group = (name: string) => wordFor(`fieldGroup.${name}`, `choice.fieldGroup.${name}`) ?? name
  const name = personName(actor)
  return (
    <li data-ladder={action === 'REFUSED'}>
      <time dateTime={at}>{formats.moment(at)}</time>
      <div>
        <strong>{name}</strong> {name !== actor && <small>{actor}</small>}{' '}
        <span className="tag">{t(`audit.action.${action}`)}</span> {wordFor(`audit.kind.${kind}`) ?? kind}
        <p className="row-sub">
          {[
            wordFor(`audit.subject.${subject.kind}`) ?? subject.kind,
            subject.label,
            subject.areaCode && areaName(subject.areaCode),
            fieldGroups.map(group).join(t('desk.listComma')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="row-sub">
          {[
            t('audit.purpose', { purpose: wordFor(`choice.purpose.${purpose}`) ?? purpose }),
            origin && t('audit.origin', { origin }),
            t('audit.place', { service: t(`audit.service.${service}`), seq: formats.number(seq) }),
            ...Object.entries(detail).map(([key, value]) => `${key}: ${value}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  )
}
