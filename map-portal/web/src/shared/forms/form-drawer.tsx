import { Button, Drawer, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import type { OperationName } from '../../api/generated/forms'
import { type Field, operations, perform } from '../../api/operation'
import { asProblem, type Problem } from '../../api/problem'
import { useLanguage } from '../../locales/language'
import { inRoot } from '../window/in-root'
import { useNarrow } from '../window/use-narrow'
import { useAttempt } from './attempt'
import { EachParty } from './each-party'
import { FormField } from './form-field'
import { FormProblem } from './form-problem'
import { type FormScope, FormScopeContext } from './form-scope'
import { optionalMark } from './optional-mark'
import { bodyOfForm, placed, typedOf, type Values } from './values'

/** Draws a refusal that can be answered within the form; `again` sends the same with something more. */
export type Refused = (problem: Problem, body: Values, again: (more: Values) => void) => ReactNode

export interface Asking {
  operation: OperationName
  title: string
  /** Values of the path, such as the id of the matter. */
  path: Record<string, string>
  version?: number
  initial?: Values
  /** Said before the fields: what this does, what comes of it. */
  intro?: ReactNode
  /** Fields that are not asked, because the place of the form answers them. */
  given?: Values
  danger?: boolean
  /** Of fields with choices: only these are offered. */
  only?: Readonly<Record<string, readonly string[]>>
  /** Fields that the contract lets out but this use of it needs. */
  needed?: readonly string[]
  /** What there is to choose from in fields that name something, where the place of the form knows it. */
  options?: Readonly<Record<string, NonNullable<Field['options']>>>
  /** Parts of the path that are asked too, such as the code of something new. */
  askedPath?: readonly Field[]
  /** Whether the thing must not be there yet. */
  create?: boolean
  /** Lists that the contract wants and that may be empty: nothing need be chosen. */
  mayBeEmpty?: readonly string[]
  /** Below the fields: what follows from what is typed. It stands within the form. */
  follows?: ReactNode
  /** Refusals that are questions; undefined where it is not one of them. */
  refused?: Refused
}

interface Props {
  asking: Asking
  scope: Omit<FormScope, 'form'>
  close: () => void
  /** Changed: what the server answered. */
  done: (answer: unknown) => void
  /** Told of a refusal, besides what the drawer says of it. */
  refused?: ((problem: Problem) => void) | undefined
  /** Reads the thing anew after somebody else changed it; what was typed stays. */
  reload: () => void
}

/** One change, asked for in a drawer: the fields of its contract, what the server says is wrong, and never a lost word. */
export function FormDrawer({ asking, scope, close, done, refused: tell, reload }: Props) {
  const { t } = useLanguage()
  const narrow = useNarrow()
  const [form] = Form.useForm<Values>()
  const [opened] = useState(() => crypto.randomUUID())
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const attempt = useAttempt()
  const { operation, version, create, given = {}, askedPath = [], only = {}, options = {}, needed = [], mayBeEmpty = [] } = asking
  const ofBody = operations[operation].fields
    .filter((field) => !(field.name in given))
    .map((field) => (needed.includes(field.name) ? { ...field, required: true } : field))
    .map((field) => chosenFrom({ ...field, choices: only[field.name] ?? field.choices }, options[field.name]))
    .map((field) => (mayBeEmpty.includes(field.name) ? { ...field, required: false } : field))
  const none = Object.fromEntries(mayBeEmpty.map((name) => [name, []]))
  const fields = [...askedPath, ...ofBody]

  const send = async (typed: Values, more: Values = {}) => {
    const body =
      operations[operation].fields.length > 0 ? { ...none, ...bodyOfForm(ofBody, typed), ...given, ...more } : undefined
    const path = { ...asking.path, ...(bodyOfForm(askedPath, typed) as Record<string, string>) }
    setSending(true)
    setProblem(undefined)
    try {
      done((await perform(operation, { path, body, version, create, key: attempt([operation, path, body]) })).data)
    } catch (cause) {
      const refused = asProblem(cause)
      setProblem(refused)
      tell?.(refused)
      const { atField } = placed(fields, refused.violations)
      form.setFields(atField.map(({ path: name, errors }) => ({ name, errors })))
      if (atField[0]) form.scrollToField(atField[0].path, { focus: true })
    } finally {
      setSending(false)
    }
  }

  const readAgain = () => {
    setProblem(undefined)
    reload()
  }
  const question =
    problem &&
    asking.refused?.(problem, bodyOfForm(ofBody, form.getFieldsValue(true)), (more) => void send(form.getFieldsValue(true), more))

  return (
    <Drawer
      open
      onClose={close}
      placement={narrow ? 'bottom' : 'right'}
      size={narrow ? '92dvh' : 560}
      getContainer={inRoot}
      mask={{ closable: false }}
      keyboard={false}
      title={asking.title}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t('form.cancel')}</Button>
          <Button type="primary" danger={asking.danger} loading={sending} onClick={() => form.submit()}>
            {asking.title}
          </Button>
        </div>
      }
    >
      <FormScopeContext value={{ ...scope, form: operation, opened }}>
        {asking.intro}
        {question ?? <FormProblem problem={problem} fields={fields} reload={readAgain} />}
        <Form
          form={form}
          layout="vertical"
          name={operation}
          initialValues={{ ...startOf(fields), ...typedOf(fields, asking.initial ?? {}) }}
          onFinish={(typed) => void send(typed)}
          scrollToFirstError={{ focus: true }}
          requiredMark={optionalMark}
        >
          {fields.map((field) => (
            <FormField key={field.name} field={field} name={[field.name]} path={[field.name]} />
          ))}
          {asking.follows}
          <EachParty operation={operation} />
          {fields.length === 0 && <p className="page-quiet">{t('form.nothingToSay')}</p>}
        </Form>
      </FormScopeContext>
    </Drawer>
  )
}

/** A field that names something becomes a choice among what there is. */
function chosenFrom(field: Field, options: Field['options']): Field {
  return options ? { ...field, kind: field.kind === 'texts' ? 'choices' : 'choice', options } : field
}

/** A list that needs an entry starts with one, a question that needs an answer with no. */
function startOf(fields: readonly Field[]): Values {
  const start: Values = {}
  for (const { name, kind, required, min } of fields) {
    if (kind === 'list' && (required || min)) start[name] = [{}]
    if (kind === 'yes' && required) start[name] = false
  }
  return start
}
