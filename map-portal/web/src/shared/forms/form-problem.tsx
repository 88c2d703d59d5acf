import { Alert, Button } from 'antd'
import type { Field } from '../../api/operation'
import { type Problem, STALE, UNAUTHENTICATED } from '../../api/problem'
import { useLanguage } from '../../locales/language'
import { placed } from './values'

interface Props {
  problem: Problem | undefined
  fields: readonly Field[]
  reload: () => void
}

/** Why a form was not taken, as far as it is not said at a field. What was typed stays. */
export function FormProblem({ problem, fields, reload }: Props) {
  const { t } = useLanguage()
  if (!problem || problem.status === UNAUTHENTICATED) return null
  if (problem.status === STALE) {
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        className="form-problem"
        title={t('form.stale')}
        description={t('form.staleHint')}
        action={<Button onClick={reload}>{t('form.reload')}</Button>}
      />
    )
  }
  const { apart, atField } = placed(fields, problem.violations)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="form-problem"
      title={problem.message || t('problem.unreachable')}
      description={
        apart.length > 0 ? (
          <ul>
            {apart.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : atField.length > 0 ? (
          t('form.atFields')
        ) : undefined
      }
    />
  )
}
