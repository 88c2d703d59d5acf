import { Select } from 'antd'
import type { DutyKind } from '../../../api/types'
import { useLanguage } from '../../../locales/language'

const kinds: readonly DutyKind[] = [
  'TAKE',
  'ARBITRATE',
  'TRIAGE',
  'SAFETY_TASK',
  'ASSIGN',
  'CHECK_IN',
  'DEADLINE',
  'CONFIRMATION_APPLY',
  'CLAUSE',
  'VISIT',
  'REFERRAL_ANSWER',
  'WHISTLE_ANSWER',
  'JOINT_TASK',
  'REMINDER_ANSWER',
  'CASE_REVIEW',
  'MEASURE',
  'RIGHTS_ANSWER',
  'BREAK_GLASS_REVIEW',
  'ENTRY_REVIEW',
]

export function DutyKindSelect({ kind, choose }: { kind?: DutyKind; choose: (kind: DutyKind | undefined) => void }) {
  const { t } = useLanguage()
  return (
    <Select
      className="filter-many"
      value={kind}
      onChange={choose}
      allowClear
      placeholder={t('overdue.kind')}
      aria-label={t('overdue.kind')}
      options={kinds.map((value) => ({ value, label: t(`duty.${value}`) }))}
      popupMatchSelectWidth={220}
    />
  )
}
