import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { Section } from '../../../shared/page/section'
import { useAddress } from '../../../shared/route/use-address'
import { HazardRow } from './hazard-row'

/** Overdue hazards by the step that is due now: whom to remind, what to supervise, what to list. */
export function LadderPart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['area'])
  const ladder = useAnswer(`hazard ladder ${asked.area} ${language}`, (signal) =>
    bodyOf(api.GET('/api/place/hazards/ladder', { signal, params: { query: asked } })),
  )
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
      </search>
      <Loaded
        answer={ladder}
        what="problem.hazards"
        empty={{ when: ({ rungs }) => rungs.every(({ items }) => items.length === 0), say: 'hazards.nothingLate' }}
      >
        {({ rungs }) =>
          rungs
            .filter(({ items }) => items.length > 0)
            .map(({ rung, name, fromDays, items }) => (
              <Section key={rung} title={`${name} · ${items.length}`}>
                <p className="page-quiet">{t('hazards.fromDays', { days: fromDays })}</p>
                <ul className="rows">
                  {items.map((hazard) => (
                    <HazardRow key={hazard.id} hazard={hazard} />
                  ))}
                </ul>
              </Section>
            ))
        }
      </Loaded>
    </>
  )
}
