import type { HazardFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { GradeTag } from './grade-mark'

const WHOM = ' / '

/** Everything that was done, oldest first; the grade and the deadline where a step changed them. */
export function HazardTimeline({ file: { timeline } }: { file: HazardFile }) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(timeline.flatMap(({ by, whom }) => [by, whom?.split(WHOM).at(-1)]))
  // A department and who answers there, or somebody alone.
  const saidWhom = (whom: string) => {
    const parts = whom.split(WHOM)
    return [...parts.slice(0, -1), personName(parts.at(-1))].join(' · ')
  }
  return (
    <ol className="timeline">
      {timeline.map(({ seq, at, by, step, state, grade, dueAt, words, whom }, index) => {
        const before = timeline[index - 1]
        return (
          <li key={seq} data-step={step}>
            <time dateTime={at}>{formats.moment(at)}</time>
            <div>
              <strong>{t(`choice.HazardStep.${step}`)}</strong>{' '}
              <small>
                {[t(`choice.HazardState.${state}`), personName(by), whom && saidWhom(whom)].filter(Boolean).join(' · ')}
              </small>
              {grade !== before?.grade && (
                <p>
                  <GradeTag grade={grade} />
                </p>
              )}
              {dueAt && dueAt !== before?.dueAt && (
                <p className="row-sub">{t('hazards.dueNow', { at: formats.moment(dueAt) })}</p>
              )}
              {words && <p className="told-words">{words}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
