import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { RightsRequest } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAreaName, usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { DueText } from '../../../shared/marks/due-text'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Watermarked } from '../../../shared/page/watermark'
import { Link } from '../../../shared/route/link'
import { CodeButton } from './code-button'

/** One request with its words and its answer. */
export default function RequestPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const request = useAnswer(
    `right ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/person/rights-requests/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={request.data?.request.label ?? t('rights.one')} back={<Link href="/rights">{t('rail.rights')}</Link>}>
      <Loaded answer={request} what="problem.rights">
        {(data) => <Shown request={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Shown({ request, reload }: { request: RightsRequest; reload: () => void }) {
  const { t, formats } = useLanguage()
  const areaName = useAreaName()
  const { request: about, words, version, mayAnswer, answer, fields } = request
  const personName = usePersonName([about.inCharge, answer?.by])
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const correction = about.kind === 'CORRECTION' && fields !== undefined
  const reply = () =>
    ask({
      operation: 'answerRightsRequest',
      path: { id: about.id },
      given: correction ? undefined : { corrected: undefined },
      options: fields && { corrected: fields.map(({ name, label }) => ({ value: name, label })) },
      intro: <p className="page-quiet">{t(`rights.answerHint.${about.kind}`)}</p>,
    })
  return (
    <Watermarked>
      <Section
        title={t(`choice.RightsKind.${about.kind}`)}
        actions={
          <div className="section-actions">
            {about.subjectId && <CodeButton subjectKind={about.subjectKind} subjectId={about.subjectId} />}
            {mayAnswer && !answer && <AskButton operation="answerRightsRequest" primary size="middle" onClick={reply} />}
          </div>
        }
      >
        <p className="told-words">{words}</p>
        <Terms
          of={[
            [t('rights.about'), `${t(`choice.SubjectKind.${about.subjectKind}`)} ${about.subjectLabel}`],
            [t('field.areaCode'), areaName(about.areaCode)],
            [t('rights.inCharge'), about.inCharge && personName(about.inCharge)],
            [t('matter.received'), formats.moment(about.receivedAt)],
            [t('rights.due'), <DueText key="due" day={about.dueOn} settled={answer !== undefined} />],
          ]}
        />
        {!mayAnswer && !answer && <p className="page-quiet">{t('rights.notYours')}</p>}
      </Section>
      {answer && (
        <Section title={t('rights.answer')}>
          <p>
            <span className="tag tag-status">{t(`choice.RightsResult.${answer.result}`)}</span>
          </p>
          <p className="told-words">{answer.words}</p>
          <Terms
            of={[
              [
                t('rights.corrected'),
                answer.corrected
                  .map((column) => fields?.find(({ name }) => name === column)?.label ?? column)
                  .join(t('desk.listComma')),
              ],
              [t('rights.erased'), answer.erased !== undefined && formats.number(answer.erased)],
              [t('rights.answeredBy'), t('desk.byAt', { name: personName(answer.by), at: formats.moment(answer.at) })],
            ]}
          />
        </Section>
      )}
      {drawer}
    </Watermarked>
  )
}
