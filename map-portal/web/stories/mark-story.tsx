import { disputeStatuses, triageLevels } from '../src/api/types'
import { DueText } from '../src/shared/marks/due-text'
import { LevelTag, OverdueTag, StatusTag } from '../src/shared/marks/marks'
import { OwedText } from '../src/shared/marks/owed-text'
import { RungMark } from '../src/shared/marks/rung-mark'
import { Section } from '../src/shared/page/section'
import { Terms } from '../src/shared/page/terms'
import { useSaid } from './said'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** An instant so far from now, and half an hour farther, so that it stays what it says while somebody looks. */
const away = (millis: number) => new Date(Date.now() + millis + Math.sign(millis) * (HOUR / 2)).toISOString()

/** Each small sign in every state it has. */
export function MarkStory() {
  const said = useSaid()
  return (
    <div className="loaded">
      <Section title={said('等级', 'Levels')}>
        <p>
          {triageLevels.map((level) => (
            <LevelTag key={level} level={level} />
          ))}
          <LevelTag />
        </p>
      </Section>
      <Section title={said('状态', 'States')}>
        <p>
          {disputeStatuses.map((status) => (
            <StatusTag key={status} status={status} />
          ))}
        </p>
      </Section>
      <Section title={said('期限', 'Due times')}>
        <Terms
          of={[
            [said('已超期几天', 'Days late'), <DueText key="days" at={away(-4 * DAY)} />],
            [said('已超期几小时', 'Hours late'), <DueText key="hours" at={away(-6 * HOUR)} />],
            [said('快到期', 'Soon'), <DueText key="soon" at={away(5 * HOUR)} />],
            [said('还早', 'Later'), <DueText key="later" at={away(12 * DAY)} />],
            [said('已办结', 'Settled'), <DueText key="settled" at={away(-4 * DAY)} settled />],
            [said('按日', 'By the day'), <DueText key="day" day={away(3 * DAY).slice(0, 10)} />],
          ]}
        />
      </Section>
      <Section title={said('超期与督办', 'Late, and supervised')}>
        <p>
          <OverdueTag />
          {[1, 2, 3].map((rung) => (
            <RungMark key={rung} rung={rung} />
          ))}
        </p>
        <p>
          <OwedText owed={{ unit: { unitCode: 'U1', name: said('示例调委会', 'Example committee') } }} />
        </p>
      </Section>
    </div>
  )
}
