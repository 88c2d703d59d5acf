import { LockOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { OnRequest } from '../../../shared/page/on-request'
import { Section } from '../../../shared/page/section'
import { useCase } from './case-context'

/** Notes that only their author reads; nobody else is told that there are any. */
export function NotesPart() {
  const { t } = useLanguage()
  const { supportCase, open } = useCase()
  const { id } = supportCase
  const [stamp, setStamp] = useState(0)
  const { ask, drawer } = useAsking({ scope: {}, reload: () => setStamp((before) => before + 1) })
  return (
    <Section
      title={t('notes.title')}
      actions={
        open && <AskButton operation="addSupportNote" onClick={() => ask({ operation: 'addSupportNote', path: { id } })} />
      }
    >
      <p className="page-quiet">
        <LockOutlined aria-hidden /> {t('notes.hint')}
      </p>
      <OnRequest label={t('notes.show')} own>
        {() => <Notes id={id} stamp={stamp} />}
      </OnRequest>
      {drawer}
    </Section>
  )
}

function Notes({ id, stamp }: { id: string; stamp: number }) {
  const { formats } = useLanguage()
  const notes = useAnswer(
    `notes ${id} ${stamp}`,
    (signal) => bodyOf(api.GET('/api/person/support-cases/{id}/notes', { signal, params: { path: { id } } })),
    `notes ${id}`,
  )
  return (
    <Loaded answer={notes} what="problem.notes" empty={{ when: (all) => all.length === 0, say: 'notes.none' }}>
      {(all) => (
        <ol className="timeline">
          {all.map(({ id: note, at, words }) => (
            <li key={note}>
              <time dateTime={at}>{formats.moment(at)}</time>
              <p className="told-words">{words}</p>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  )
}
