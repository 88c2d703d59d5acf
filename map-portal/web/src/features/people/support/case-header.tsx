import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { CodeButton } from '../rights/code-button'
import { useCase } from './case-context'
import { guardianWhoAsked } from './source'

/** Who asked, what for, in their own words; who is in charge. */
export function CaseHeader() {
  const { t, formats } = useLanguage()
  const { supportCase, ask, open } = useCase()
  const { id, state, kindNames, place, source, language, receivedAt, name, contact, words, addedWords, workers } = supportCase
  const personName = usePersonName(workers.map(({ username }) => username))
  const guardian = guardianWhoAsked(supportCase)
  const path = { id }
  return (
    <Section
      title={t('support.request')}
      actions={
        open && (
          <div className="section-actions">
            <CodeButton subjectKind="SUPPORT" subjectId={id} />
            <AskButton operation="addSupportWorker" onClick={() => ask({ operation: 'addSupportWorker', path })} />
            <AskButton
              operation="handOverSupportCase"
              onClick={() => ask({ operation: 'handOverSupportCase', path, intro: <p>{t('support.handOverHint')}</p> })}
            />
          </div>
        )
      }
    >
      <div className="matter-marks">
        <span className="tag tag-status">{t(`choice.SupportState.${state}`)}</span>
        <span>{kindNames.join(t('desk.listComma'))}</span>
        <span className="page-quiet">{place.name}</span>
      </div>
      <Terms
        of={[
          [t('support.name'), name],
          [t('support.contact'), contact],
          [t('field.language'), t(`choice.SupportLanguage.${language}`)],
          [t('field.source'), guardian ? t('support.byGuardian', { ...guardian }) : t(`choice.SupportSource.${source}`)],
          [t('matter.received'), formats.moment(receivedAt)],
          [
            t('support.workers'),
            workers.map(({ username, name: called, leads }) => (
              <div key={username}>
                {called ?? personName(username)} {leads && <small className="page-quiet">{t('support.lead')}</small>}
              </div>
            )),
          ],
        ]}
      />
      <p className="told-words">{words}</p>
      {addedWords.map(({ at, words: more }) => (
        <div key={at}>
          <p className="row-sub">{t('desk.byAt', { name: t('desk.byResident'), at: formats.moment(at) })}</p>
          <p className="told-words">{more}</p>
        </div>
      ))}
    </Section>
  )
}
