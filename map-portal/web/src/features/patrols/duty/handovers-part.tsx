import type { Handover, Shift } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'

interface Props {
  handovers: readonly Handover[]
  /** The shift that is on, if one is. */
  shift?: Shift
  reload: () => void
}

/** What the shift before left to know, and what the next one must. */
export function HandoversPart({ handovers, shift, reload }: Props) {
  const { t } = useLanguage()
  const { ask, drawer } = useAsking({ scope: {}, reload })
  const personName = usePersonName(handovers.map(({ writtenBy }) => writtenBy))
  if (!shift && handovers.length === 0) return null
  return (
    <Section
      title={t('duty.handovers')}
      actions={
        shift &&
        !shift.handedOver && (
          <AskButton
            operation="handShiftOver"
            onClick={() =>
              ask({
                operation: 'handShiftOver',
                path: { id: shift.id },
                intro: <p className="page-quiet">{t('duty.handoverHint')}</p>,
              })
            }
          />
        )
      }
    >
      {handovers.length === 0 && <p className="page-quiet">{t('duty.noHandovers')}</p>}
      <ul className="rows">
        {handovers.map((one) => (
          <li key={one.id} className="row">
            <div className="row-main">
              <HandoverWords handover={one} name={personName(one.writtenBy)} />
              {shift && (
                <div className="row-actions">
                  <AskButton
                    operation="confirmHandover"
                    primary
                    onClick={() => ask({ operation: 'confirmHandover', path: { id: one.id } })}
                  />
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      {drawer}
    </Section>
  )
}

export function HandoverWords({ handover, name }: { handover: Handover; name: string }) {
  const { t, formats } = useLanguage()
  const { writtenAt, openMatters, equipment } = handover
  return (
    <>
      <span className="row-sub">{t('desk.byAt', { name, at: formats.moment(writtenAt) })}</span>
      <Terms
        of={[
          [t('field.openMatters'), openMatters ?? t('duty.erased')],
          [t('field.equipment'), equipment],
        ]}
      />
    </>
  )
}
