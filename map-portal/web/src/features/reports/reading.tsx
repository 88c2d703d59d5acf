import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import type { AnalysisReport, ReportPassage } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { Section } from '../../shared/page/section'
import { TableFrame } from '../../shared/page/table-frame'
import { inRuns } from './runs'

/** What the report says, in its own language, word for word and number for number as in its documents. */
export function Reading({ report: { id, language } }: { report: AnalysisReport }) {
  const { t } = useLanguage()
  const content = useAnswer(`content of ${id}`, (signal) =>
    bodyOf(api.GET('/api/analysis/reports/{id}/content', { signal, params: { path: { id } } })),
  )
  return (
    <Section title={t('papers.reading')}>
      <Loaded answer={content} what="problem.papers">
        {({ passages }) => (
          <article className="reading" lang={language}>
            {inRuns(passages).map((run, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: passages may be the same and never move
              <Run key={index} run={run} />
            ))}
          </article>
        )}
      </Loaded>
    </Section>
  )
}

function Run({ run }: { run: readonly ReportPassage[] }) {
  const [first] = run
  if (first?.kind === 'ITEM') {
    return (
      <ul className="reading-list">
        {run.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    )
  }
  return run.map((passage) => <Passage key={passage.text} passage={passage} />)
}

function Passage({ passage: { kind, text, rows } }: { passage: ReportPassage }) {
  if (kind === 'HEADING') return <h3>{text}</h3>
  if (kind === 'TABLE') return <Table title={text} rows={rows} />
  // The title is that of the page.
  return kind === 'TITLE' ? null : <p>{text}</p>
}

function Table({ title, rows: [head = [], ...rows] }: { title: string; rows: readonly string[][] }) {
  const [about, ...columns] = head
  return (
    <TableFrame>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td>{about}</td>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two areas may have one name
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their column
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
