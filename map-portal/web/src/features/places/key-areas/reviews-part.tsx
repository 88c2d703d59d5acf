import type { KeyAreaFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { today } from '../../../shared/marks/due'
import { Section } from '../../../shared/page/section'

interface Props {
  file: KeyAreaFile
  ask: ReturnType<typeof useAsking>['ask']
}

/** How it stood each time somebody looked. */
export function ReviewsPart({ file: { keyArea, reviews }, ask }: Props) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(reviews.map(({ by }) => by))
  return (
    <Section
      title={t('keyAreas.reviews')}
      actions={
        keyArea.state === 'LISTED' && (
          <AskButton
            operation="reviewKeyArea"
            onClick={() => ask({ operation: 'reviewKeyArea', path: { id: keyArea.id }, initial: { on: today() } })}
          />
        )
      }
    >
      {reviews.length === 0 && <p className="page-quiet">{t('keyAreas.noReviews')}</p>}
      <ul className="rows">
        {reviews.map(({ on, verdict, words, by, at }) => (
          <li key={`${at} ${by}`} className="row">
            <span className="row-main">
              <strong>{words}</strong>
              <span className="row-sub">{[formats.day(on), personName(by)].join(' · ')}</span>
            </span>
            <span className={verdict === 'BEHIND' ? 'tag tag-overdue' : 'tag'}>{t(`choice.KeyAreaVerdict.${verdict}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
