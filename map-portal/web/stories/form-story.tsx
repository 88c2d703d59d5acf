import { Button, Form } from 'antd'
import { useState } from 'react'
import type { Field } from '../src/api/operation'
import { Problem, STALE, type Violation } from '../src/api/problem'
import { FormField } from '../src/shared/forms/form-field'
import { FormProblem } from '../src/shared/forms/form-problem'
import { optionalMark } from '../src/shared/forms/optional-mark'
import { placed } from '../src/shared/forms/values'
import { Section } from '../src/shared/page/section'
import { useSaid } from './said'

type Said = ReturnType<typeof useSaid>

const fieldsOf = (said: Said): Field[] => [
  { name: 'title', kind: 'text', required: true, max: 40, label: said('标题', 'Title'), help: said('一句话', 'One sentence') },
  { name: 'words', kind: 'long', max: 2000, label: said('经过', 'What happened') },
  { name: 'count', kind: 'number', whole: true, min: 1, max: 99, label: said('人数', 'How many'), unit: said('人', 'people') },
  { name: 'day', kind: 'day', required: true, label: said('日期', 'Day') },
  { name: 'at', kind: 'instant', label: said('时间', 'Time') },
  { name: 'way', kind: 'choice', required: true, label: said('方式', 'How'), options: optionsOf(said) },
  { name: 'ways', kind: 'choices', label: said('还可以', 'Also possible'), options: optionsOf(said) },
  { name: 'sure', kind: 'yes', label: said('已经确认', 'Made sure') },
  { name: 'tags', kind: 'texts', label: said('关键词', 'Keywords') },
  { name: 'open', kind: 'hours', label: said('开放时间', 'Opening hours') },
]

const optionsOf = (said: Said) => [
  { value: 'here', label: said('上门', 'At home') },
  { value: 'phone', label: said('电话', 'By telephone') },
]

const refusalOf = (said: Said): Violation[] => [
  { field: 'title', code: 'too-short', message: said('请多写几个字。', 'Say a little more.') },
  { field: 'count', code: 'too-many', message: said('超过了这里的人数。', 'There are not so many here.') },
  { field: 'elsewhere', code: 'closed', message: said('这一天不办理。', 'Nothing is taken on this day.') },
]

/** Fields of every kind but those with a map or with what a service lists; two refusals such as services give, at their fields and apart. Nothing is sent. */
export function FormStory() {
  const said = useSaid()
  const [form] = Form.useForm()
  const [problem, setProblem] = useState<Problem>()
  const fields = fieldsOf(said)
  const refuse = (refusal: Problem) => {
    setProblem(refusal)
    form.setFields(placed(fields, refusal.violations).atField.map(({ path: name, errors }) => ({ name, errors })))
  }
  return (
    <Section
      title={said('字段', 'Fields')}
      actions={
        <div className="section-actions">
          <Button onClick={() => refuse(new Problem(400, said('有几处需要改。', 'Some things are wrong.'), '', refusalOf(said)))}>
            {said('被退回', 'Refuse it')}
          </Button>
          <Button onClick={() => refuse(new Problem(STALE, ''))}>{said('别人先改了', 'Somebody was faster')}</Button>
          <Button onClick={() => void form.validateFields().catch(() => undefined)}>
            {said('检查必填', 'Check what is needed')}
          </Button>
        </div>
      }
    >
      <FormProblem problem={problem} fields={fields} reload={() => setProblem(undefined)} />
      <Form form={form} layout="vertical" requiredMark={optionalMark} className="desk-form">
        {fields.map((field) => (
          <FormField key={field.name} field={field} name={[field.name]} path={[field.name]} />
        ))}
      </Form>
    </Section>
  )
}
