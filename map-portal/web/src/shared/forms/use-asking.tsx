import { App } from 'antd'
import { type ReactNode, useState } from 'react'
import type { OperationName } from '../../api/generated/forms'
import type { Problem } from '../../api/problem'
import { useLanguage } from '../../locales/language'
import { inboxMayHaveChanged } from '../live/inbox-count'
import { type Asking, FormDrawer } from './form-drawer'
import type { FormScope } from './form-scope'

type Question = Omit<Asking, 'version' | 'title'> & { title?: string }

interface Known {
  scope: Omit<FormScope, 'form'>
  /** Of the thing that is changed, as it was read last. */
  version?: number
  /** Reads it anew. */
  reload: () => void
  done?: (answer: unknown, operation: OperationName) => void
  /** Told of a refusal; the drawer stays and says why. */
  refused?: (problem: Problem) => void
}

/** Asks for changes of one thing, one at a time; the drawer has to be put somewhere on the page. */
export function useAsking({ scope, version, reload, done, refused }: Known): {
  ask: (question: Question) => void
  drawer: ReactNode
} {
  const { t } = useLanguage()
  const title = useActionName()
  const { message } = App.useApp()
  const [question, setQuestion] = useState<Question>()
  const finish = (answer: unknown) => {
    const operation = question?.operation
    setQuestion(undefined)
    message.success(t('form.done'))
    reload()
    inboxMayHaveChanged()
    if (operation) done?.(answer, operation)
  }
  const drawer = question && (
    <FormDrawer
      key={JSON.stringify([question.operation, question.path])}
      asking={{ ...question, title: question.title ?? title(question.operation), version }}
      scope={scope}
      close={() => setQuestion(undefined)}
      done={finish}
      refused={refused}
      reload={reload}
    />
  )
  return { ask: setQuestion, drawer }
}

/** What an operation is called on its button. */
export function useActionName(): (operation: string) => string {
  const { wordFor } = useLanguage()
  return (operation) => wordFor(`do.${operation}`) ?? operation
}
