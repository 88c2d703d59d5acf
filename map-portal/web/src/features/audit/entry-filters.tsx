import { Button, Input, Select } from 'antd'
import { useLanguage } from '../../locales/language'
import { AreaSelect } from '../../shared/areas/area-select'
import { WordsSearch } from '../../shared/page/words-search'
import { plusDays } from '../../shared/time/days'
import { type AuditQuery, auditActions, subjectKinds } from './audit-query'

interface Props {
  asked: AuditQuery
  change: (part: Partial<AuditQuery>) => void
}

export function EntryFilters({ asked, change }: Props) {
  const { t } = useLanguage()
  const { actor, label, area, action, subjectKind, from, to } = asked
  return (
    <search className="filters">
      <WordsSearch words={actor} search={(words) => change({ actor: words })} label={t('audit.actor')} max={255} />
      <WordsSearch
        words={label}
        search={(words) => change({ label: words?.replace(/[^\w./-]/g, '') || undefined })}
        label={t('audit.label')}
        max={80}
      />
      <AreaSelect area={area} choose={(code) => change({ area: code })} />
      <Select
        className="filter-many"
        value={action}
        onChange={(chosen) => change({ action: chosen })}
        options={auditActions.map((value) => ({ value, label: t(`audit.action.${value}`) }))}
        allowClear
        placeholder={t('audit.what')}
        aria-label={t('audit.what')}
      />
      <Select
        className="filter-many"
        value={subjectKind}
        onChange={(chosen) => change({ subjectKind: chosen })}
        options={subjectKinds.map((value) => ({ value, label: t(`audit.subject.${value}`) }))}
        allowClear
        placeholder={t('audit.subject')}
        aria-label={t('audit.subject')}
      />
      <label className="filter-day">
        {t('time.fromDay')}
        <Input type="date" value={from ?? ''} onChange={({ target }) => change({ from: target.value || undefined })} />
      </label>
      <label className="filter-day">
        {t('matters.to')}
        <Input
          type="date"
          value={to ? plusDays(to, -1) : ''}
          onChange={({ target }) => change({ to: target.value ? plusDays(target.value, 1) : undefined })}
        />
      </label>
      {Object.keys(asked).length > 0 && (
        <Button
          type="link"
          onClick={() =>
            change({
              actor: undefined,
              label: undefined,
              area: undefined,
              action: undefined,
              subjectKind: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          {t('filters.clear')}
        </Button>
      )}
    </search>
  )
}
