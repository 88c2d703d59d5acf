import type { Whistle } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { OverdueTag } from '../../../shared/marks/marks'
import { Section } from '../../../shared/page/section'

export function SummonedUnits({ summoned }: { summoned: Whistle['summoned'] }) {
  const { t, formats } = useLanguage()
  return (
    <Section title={t('whistle.summoned')}>
      <ul className="rows">
        {summoned.map(({ unit, answer, words, at, by, came, overdue }) => (
          <li key={unit.unitCode} className="row" data-overdue={overdue}>
            <div className="row-main">
              <strong>{unit.name}</strong>
              <span className="row-sub">
                {[
                  answer ? t(`choice.WhistleAnswerKind.${answer}`) : t('whistle.noAnswer'),
                  by?.name,
                  at && formats.moment(at),
                  came !== undefined && t(came ? 'whistle.came' : 'whistle.didNotCome'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {words && <p>{words}</p>}
            </div>
            {overdue && <OverdueTag />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
