import type { ReportNames } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../answers/loaded'
import { meaningOf, type Part, type Piece, partsOf, viewOf } from './template-text'
import { useReportNames } from './use-report-names'

/** What a report of a template will consist of: its words, with the meaning of each figure in its place. */
export function TemplatePreview({ body, lang }: { body: string; lang: string }) {
  const names = useReportNames()
  return (
    <Loaded answer={names} what="problem.reportTemplates">
      {(known) => (
        <div className="template-preview" lang={lang}>
          {partsOf(body).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same and have no other name
            <PartShown key={index} part={part} names={known} />
          ))}
        </div>
      )}
    </Loaded>
  )
}

function PartShown({ part, names }: { part: Part; names: ReportNames }) {
  const { t, language } = useLanguage()
  if (part.kind === 'odd') return <p className="template-unknown">{t('template.unknown', { name: part.words })}</p>
  if (part.kind === 'view') {
    const meaning = viewOf(part.shape, part.name, names)
    if (!meaning) return <p className="template-unknown">{t('template.unknown', { name: `${part.shape} ${part.name}` })}</p>
    return (
      <p className="template-view" lang={language}>
        <span className="tag tag-quiet">{t(`template.shape.${part.shape as 'table'}`)}</span> {meaning}
      </p>
    )
  }
  const pieces = part.pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand in a line twice
    <PieceShown key={index} piece={piece} names={names} />
  ))
  return <p className={`template-${part.kind}`}>{pieces}</p>
}

function PieceShown({ piece, names }: { piece: Piece; names: ReportNames }) {
  const { t, language } = useLanguage()
  if ('words' in piece) return piece.words
  const known = meaningOf(piece.name, names)
  if (!known) return <mark className="template-unknown">{t('template.unknown', { name: piece.name })}</mark>
  const { meaning, comparison } = known
  return (
    <span className="template-name" lang={language}>
      {comparison ? t('template.compared', { meaning, how: t(`template.${comparison}`) }) : meaning}
    </span>
  )
}
