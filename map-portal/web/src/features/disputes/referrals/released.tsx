import type { Referral } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useCategoryName } from '../../../shared/directory/directory'
import { useChoiceWord } from '../../../shared/forms/field-words'
import { LevelTag } from '../../../shared/marks/marks'
import { Terms } from '../../../shared/page/terms'

/** Exactly the groups of fields that were released. */
export function Released({ released }: { released: NonNullable<Referral['released']> }) {
  const { t } = useLanguage()
  const word = useChoiceWord()
  const categoryName = useCategoryName()
  const { category, level, summary, ...groups } = released
  return (
    <>
      <Terms
        of={[
          [t('field.category'), category && categoryName(category)],
          [t('field.level'), level && <LevelTag level={level} />],
          [word('ReferralField', 'summary'), summary],
        ]}
      />
      {Object.entries(groups).map(([group, lines]) => (
        <section key={group}>
          <h3 className="list-title">{word('ReferralField', group)}</h3>
          <ul className="plain">
            {lines.map((line) => (
              <li key={line} className="told-words">
                {line}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
