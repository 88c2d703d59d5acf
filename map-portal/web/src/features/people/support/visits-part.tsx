import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { today } from '../../../shared/marks/due'
import { Section } from '../../../shared/page/section'
import { useCase } from './case-context'
import { useSupportForm } from './use-support-form'

/** Days agreed on, visits made, and what was given. */
export function VisitsPart() {
  const { t, formats, language } = useLanguage()
  const { supportCase, ask, open } = useCase()
  const { id, appointments, visits, aid } = supportCase
  const form = useSupportForm(language)
  const personName = usePersonName(visits.map(({ by }) => by))
  const path = { id }
  const kinds = (form.data?.kinds ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Section
      title={t('support.visits')}
      actions={
        open && (
          <div className="section-actions">
            <AskButton operation="planSupportVisit" onClick={() => ask({ operation: 'planSupportVisit', path })} />
            <AskButton
              operation="recordSupportVisit"
              onClick={() => ask({ operation: 'recordSupportVisit', path, initial: { date: today() } })}
            />
            <AskButton
              operation="recordSupportAid"
              onClick={() => ask({ operation: 'recordSupportAid', path, initial: { date: today() }, options: { kind: kinds } })}
            />
          </div>
        )
      }
    >
      {appointments.length > 0 && (
        <p>
          {t('support.agreed')}{' '}
          {appointments
            .map(({ at, how }) => `${formats.moment(at)} ${t(`choice.SupportVisitHow.${how}`)}`)
            .join(t('desk.listComma'))}
        </p>
      )}
      {visits.length + aid.length === 0 && <p className="page-quiet">{t('support.noVisits')}</p>}
      <ol className="timeline">
        {visits.map(({ date, how, present, words, next, by }) => (
          <li key={`${date} ${words}`}>
            <time dateTime={date}>{formats.day(date)}</time>
            <div>
              <strong>{t(`choice.SupportVisitHow.${how}`)}</strong>{' '}
              <small>{[personName(by), present].filter(Boolean).join(' · ')}</small>
              <p className="told-words">{words}</p>
              {next && <p>{t('support.nextStep', { what: next })}</p>}
            </div>
          </li>
        ))}
        {aid.map(({ date, kind, kindName, what }) => (
          <li key={`${date} ${kind} ${what}`}>
            <time dateTime={date}>{formats.day(date)}</time>
            <div>
              <strong>{t('support.aid', { kind: kindName })}</strong>
              <p>{what}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
