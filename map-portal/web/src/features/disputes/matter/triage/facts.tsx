import type { Triage } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { usePersonName } from '../../../../shared/directory/directory'
import { AskButton } from '../../../../shared/forms/ask-button'
import { useChoiceWord } from '../../../../shared/forms/field-words'
import { Section } from '../../../../shared/page/section'
import { Terms } from '../../../../shared/page/terms'
import { useMatter } from '../matter-context'
import { factsQuestion } from './questions'

/** What is recorded of the matter, and what follows from the calendar. */
export function Facts({ triage }: { triage: Triage }) {
  const { t, wordFor, formats } = useLanguage()
  const choice = useChoiceWord()
  const { ask } = useMatter()
  const personName = usePersonName()
  const { facts, computed, mayDecide, factsAt, factsBy } = triage
  const word = (name: string, value: string | number | boolean | undefined) => {
    if (value === undefined) return undefined
    if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no')
    if (typeof value === 'number') return formats.number(value)
    return choice(name, value)
  }
  const record = () => ask(factsQuestion(triage))
  return (
    <Section
      title={t('triage.facts')}
      actions={mayDecide && <AskButton operation="recordFacts" primary={!facts} onClick={record} />}
    >
      {facts ? (
        <Terms of={Object.entries(facts).map(([name, value]) => [wordFor(`field.${name}`) ?? name, word(name, value)])} />
      ) : (
        <p className="page-quiet">{t('triage.noFacts')}</p>
      )}
      <Terms
        of={[
          [t('triage.monthsOpen'), formats.number(computed.monthsOpen)],
          [t('triage.failedMediations'), formats.number(computed.failedMediations)],
          [t('triage.daysToDeadline'), computed.daysToDeadline !== undefined && formats.number(computed.daysToDeadline)],
        ]}
      />
      {factsAt && <p className="page-quiet">{t('desk.byAt', { name: personName(factsBy), at: formats.moment(factsAt) })}</p>}
    </Section>
  )
}
