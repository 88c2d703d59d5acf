import { Checkbox } from 'antd'
import type { ConsentChoice, ConsentNotice, ConsentOffer } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import type { ControlProps } from '../../../shared/forms/control-props'
import { choiceOf, withChoice } from './consent'

/** Each purpose with who sees what for it. What nobody can help without is said; it is ticked by whoever heard the yes. */
export function ConsentChoices({ notice, value = [], onChange }: ControlProps<ConsentChoice[]> & { notice: ConsentNotice }) {
  return (
    <div className="consent-choices">
      {notice.offers.map((offer) => (
        <Offer
          key={`${offer.purpose} ${offer.recipient}`}
          notice={notice}
          offer={offer}
          chosen={choiceOf(value, offer)}
          choose={(data) => onChange?.(withChoice(value, offer, data))}
        />
      ))}
    </div>
  )
}

interface OfferProps {
  notice: ConsentNotice
  offer: ConsentOffer
  chosen?: ConsentChoice
  choose: (data: ConsentChoice['data']) => void
}

function Offer({ notice, offer, chosen, choose }: OfferProps) {
  const { t } = useLanguage()
  const nameIn = (list: ConsentNotice['data'], code: string) => list.find((one) => one.code === code)?.name ?? code
  const said = t('consent.offer', {
    recipient: nameIn(notice.recipients, offer.recipient),
    purpose: nameIn(notice.purposes, offer.purpose),
  })
  return (
    <fieldset className="consent-offer" data-chosen={chosen !== undefined}>
      <legend className="unseen">{said}</legend>
      <Checkbox checked={chosen !== undefined} onChange={({ target }) => choose(target.checked ? offer.data : [])}>
        <strong>{said}</strong> {offer.needed && <span className="tag tag-quiet">{t('consent.needed')}</span>}
      </Checkbox>
      <div className="consent-data">
        {offer.data.map((one) => (
          <Checkbox
            key={one}
            checked={chosen?.data.includes(one) ?? false}
            disabled={offer.needed || !chosen}
            onChange={({ target }) =>
              choose(target.checked ? [...(chosen?.data ?? []), one] : (chosen?.data ?? []).filter((other) => other !== one))
            }
          >
            {nameIn(notice.data, one)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
