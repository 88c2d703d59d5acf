import { Form } from 'antd'
import type { ReportKind } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { today } from '../../shared/marks/due'
import { periodOf } from './period'

/** Which days the report will be about, below what is typed. */
export function MeantPeriod({ kind }: { kind: ReportKind }) {
  const { t, formats } = useLanguage()
  const day = Form.useWatch<string | undefined>('day')
  const from = Form.useWatch<string | undefined>('from')
  const to = Form.useWatch<string | undefined>('to')
  const period = periodOf(kind, { day, from, to })
  return (
    <p className="page-quiet" role="status">
      {period && t('papers.meant', { days: formats.window(period) })}{' '}
      {period && period.to > today() && period.from <= today() && t('papers.unfinished')}
    </p>
  )
}
