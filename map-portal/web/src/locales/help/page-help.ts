/** A piece of help: a paragraph, or a list. */
export type HelpPiece = { paragraph: string } | { items: string[] }

/** The help of each page by the name of its place. In the text `## name` begins a page; what stands between asterisks is a word of the page. */
export function helpOf(text: string): ReadonlyMap<string, HelpPiece[]> {
  const pages = new Map<string, HelpPiece[]>()
  for (const part of text.split(/^## /m).slice(1)) {
    const [name = '', ...lines] = part.split('\n')
    const blocks = lines
      .join('\n')
      .trim()
      .split(/\n{2,}/)
    pages.set(name.trim(), blocks.map(pieceOf))
  }
  return pages
}

function pieceOf(block: string): HelpPiece {
  const lines = block.split('\n')
  if (!lines[0]?.startsWith('- ')) return { paragraph: lines.join(' ') }
  return { items: lines.map((line) => line.replace(/^- /, '')) }
}
