import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../src/locales/language'
import { DueText } from '../src/shared/marks/due-text'
import { LevelTag } from '../src/shared/marks/marks'
import { OnRequest } from '../src/shared/page/on-request'
import { Section } from '../src/shared/page/section'
import { TableFrame } from '../src/shared/page/table-frame'
import { Terms } from '../src/shared/page/terms'
import { ToldOnce } from '../src/shared/page/told-once'
import { Watermarked } from '../src/shared/page/watermark'
import { WordsSearch } from '../src/shared/page/words-search'
import { useSaid } from './said'

const matters = [
  { number: '2026-000017', level: 'RED', due: '2026-11-02T09:00:00Z' },
  { number: '2026-000018', level: 'YELLOW', due: '2099-01-15T09:00:00Z' },
  { number: '2026-000019', level: undefined, due: '2099-03-01T09:00:00Z' },
] as const

/** What pages of the desk are made of. */
export function PageStory() {
  const said = useSaid()
  const [words, search] = useState<string>()
  const [told, setTold] = useState(false)
  return (
    <div className="loaded">
      <Section title={said('表格', 'A table')} actions={<Button size="small">{said('可以做的事', 'What can be done')}</Button>}>
        <MatterTable />
      </Section>
      <Section title={said('列表', 'A list')}>
        <WordsSearch words={words} search={search} label={said('找什么', 'What to look for')} />
        <ul className="rows">
          {matters.map(({ number, level, due }) => (
            <li key={number} className="row">
              <div className="row-main">
                <strong>{number}</strong>
                <span className="row-sub">
                  <LevelTag level={level} />
                </span>
              </div>
              <div className="row-actions">
                <DueText at={due} />
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={said('名目与内容', 'Terms')}>
        <Terms
          of={[
            [said('编号', 'Number'), matters[0].number],
            [said('不知道的不显示', 'What is not known is left out'), undefined],
          ]}
        />
      </Section>
      <Section title={said('保密内容', 'What is confidential')}>
        <OnRequest label={said('查看', 'Read it')}>
          {() => (
            <Watermarked>
              <p>{said('这里是示例文字，没有任何人的信息。', 'Words for the example; they are about nobody.')}</p>
            </Watermarked>
          )}
        </OnRequest>
      </Section>
      <Section title={said('只说一次', 'Told once')}>
        <Button onClick={() => setTold(true)}>{said('显示', 'Show')}</Button>
        {told && (
          <ToldOnce
            title={said('示例号码', 'An example of a number')}
            hint={said('关上以后就看不到了。', 'It is gone once this is closed.')}
            secrets={[[said('编号', 'Number'), '000000000000']]}
            close={() => setTold(false)}
          />
        )}
      </Section>
    </div>
  )
}

function MatterTable() {
  const said = useSaid()
  const { formats } = useLanguage()
  return (
    <TableFrame>
      <table>
        <thead>
          <tr>
            <th scope="col">{said('编号', 'Number')}</th>
            <th scope="col">{said('等级', 'Level')}</th>
            <th scope="col">{said('期限', 'Due')}</th>
          </tr>
        </thead>
        <tbody>
          {matters.map(({ number, level, due }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>
                <LevelTag level={level} />
              </td>
              <td>{formats.moment(due)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
