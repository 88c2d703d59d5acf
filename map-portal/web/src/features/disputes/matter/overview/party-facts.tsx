import type { MatterParty } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Terms } from '../../../../shared/page/terms'

/** What is written down of a party. */
export function PartyFacts({ party }: { party: MatterParty }) {
  const { t } = useLanguage()
  const { name, side, kind, contact, language, representative, representativeContact, needs } = party
  const reached = (of: MatterParty['contact']) => [...(of?.phones ?? []), ...(of?.emails ?? [])].join(t('desk.listComma'))
  return (
    <>
      <strong>{name}</strong>
      <span className="row-sub">
        {t(`choice.PartySide.${side}`)} · {t(`choice.PartyKind.${kind}`)}
      </span>
      <Terms
        of={[
          [t('party.contact'), reached(contact)],
          [t('field.language'), language],
          [t('field.needs'), needs],
          [t('field.representative'), representative],
          [t('party.representativeContact'), reached(representativeContact)],
        ]}
      />
    </>
  )
}
