import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answer } from '../src/api/answer'
import { FORBIDDEN, NOT_FOUND, Problem, UNREACHABLE } from '../src/api/problem'
import { Fallible } from '../src/shared/answers/fallible'
import { Loaded } from '../src/shared/answers/loaded'
import { Loading } from '../src/shared/answers/loading'
import { MoreButton } from '../src/shared/answers/more-button'
import { Section } from '../src/shared/page/section'
import { useSaid } from './said'

const retry = () => undefined
const failed = (problem: Problem, data?: string[]): Answer<string[]> => ({ data, problem, loading: false, retry })

/** One list in all that can become of it. */
export function AnswerStory() {
  const said = useSaid()
  const data = [said('第一件', 'The first'), said('第二件', 'The second')]
  const down = new Problem(503, said('服务暂时不可用。', 'The service is not available just now.'))
  return (
    <div className="loaded">
      <State title={said('加载中', 'Under way')} answer={{ loading: true, retry }} />
      <State title={said('没有内容', 'Empty')} answer={{ data: [], loading: false, retry }} />
      <State title={said('有内容', 'There')} answer={{ data, loading: false, retry }} />
      <State title={said('连不上', 'Out of reach')} answer={failed(new Problem(UNREACHABLE, ''))} />
      <State title={said('服务出错，还没有内容', 'Failed with nothing before')} answer={failed(down)} />
      <State title={said('服务出错，先前的内容还在', 'Failed with what was there before')} answer={failed(down, data)} />
      <State title={said('无权查看', 'Not for this reader')} answer={failed(new Problem(FORBIDDEN, ''))} />
      <State title={said('找不到', 'Not found')} answer={failed(new Problem(NOT_FOUND, ''))} />
      <Section title={said('还有更多', 'More to read')}>
        <MoreButton pages={{ answer: { data, loading: false, retry }, more: retry }} />
      </Section>
      <Section title={said('整页加载', 'A whole page under way')}>
        <Loading />
      </Section>
      <Section title={said('页面出错', 'A page that breaks')}>
        <Fallible>
          <Breaking />
        </Fallible>
      </Section>
    </div>
  )
}

function State({ title, answer }: { title: string; answer: Answer<string[]> }) {
  return (
    <Section title={title}>
      <Loaded answer={answer} what="problem.matters" empty={{ when: (all) => all.length === 0, say: 'matters.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map((one) => (
              <li key={one} className="row">
                <div className="row-main">{one}</div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}

function Breaking(): ReactNode {
  const said = useSaid()
  const [broken, setBroken] = useState(false)
  if (broken) throw new Error('Broken on purpose')
  return <Button onClick={() => setBroken(true)}>{said('让它出错', 'Break it')}</Button>
}
