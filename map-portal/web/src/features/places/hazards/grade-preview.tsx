import { Alert, Form } from 'antd'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { HazardFact } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { GradeTag } from './grade-mark'

/** Which grade the table gives to what is typed so far, and by which rows; stores nothing. */
export function GradePreview({ premises }: { premises?: string }) {
  const { t, language } = useLanguage()
  const kind = Form.useWatch('kind') as string | undefined
  const facts = (Form.useWatch('facts') as HazardFact[] | undefined) ?? []
  const chosen = Form.useWatch('premises') as string | undefined
  const body = { kind: kind ?? '', facts, premises: premises ?? chosen }
  const proposal = useAnswer(
    kind ? `grade ${JSON.stringify(body)} ${language}` : null,
    (signal) => bodyOf(api.POST('/api/place/hazards/grade-preview', { signal, body })),
    'grade',
  )
  if (!kind) return null
  return (
    <Loaded answer={proposal} what="problem.grade">
      {({ grade, rows, measuresRequired }) => (
        <div role="status">
          <p>
            {t('triage.tableSays')} <GradeTag grade={grade} />
          </p>
          <ul className="plain">
            {rows.map(({ code, reason }) => (
              <li key={code}>{reason}</li>
            ))}
          </ul>
          {measuresRequired && <Alert type="warning" showIcon title={t('hazards.measuresNeeded')} />}
        </div>
      )}
    </Loaded>
  )
}
