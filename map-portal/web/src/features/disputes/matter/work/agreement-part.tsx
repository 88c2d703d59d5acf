import type { Agreement, MatterWork } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Section } from '../../../../shared/page/section'
import { Terms } from '../../../../shared/page/terms'
import { ClauseRow } from './clause-row'
import { ConfirmationPart } from './confirmation-part'
import { usePartyName } from './party-names'

/** What the parties agreed on, who signed, and what has been performed of it. */
export function AgreementPart({ work }: { work: MatterWork }) {
  const { t, formats } = useLanguage()
  const { agreement } = work
  if (!agreement) return null
  return (
    <Section title={t('agreement.title')} id="agreement">
      <Terms
        of={[
          [t('field.form'), t(`choice.AgreementForm.${agreement.form}`)],
          [t('field.effectiveOn'), formats.day(agreement.effectiveOn)],
          [t('field.facts'), agreement.facts],
        ]}
      />
      <h3 className="list-title">{t('agreement.clauses')}</h3>
      <ol className="rows">
        {agreement.clauses.map((clause) => (
          <ClauseRow key={clause.number} clause={clause} />
        ))}
      </ol>
      <Signatures signatures={agreement.signatures} />
      <ConfirmationPart work={work} agreement={agreement} />
    </Section>
  )
}

function Signatures({ signatures }: { signatures: Agreement['signatures'] }) {
  const { t, formats } = useLanguage()
  const partyName = usePartyName()
  if (signatures.length === 0) return null
  return (
    <>
      <h3 className="list-title">{t('field.signatures')}</h3>
      <ul className="plain">
        {signatures.map(({ party, how, on }) => (
          <li key={`${party} ${on}`}>
            {[partyName(party), t(`choice.how.${how}`), formats.day(on)].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </>
  )
}
