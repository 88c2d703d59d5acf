/** What is not part of what a table says: words for screen readers alone, and what is there to be pressed. */
const BESIDE = '.unseen, tbody button, svg'

/**
 * What a table says, line by line as it stands there. A cell with several texts has them side by side; one that spans several columns
 * stands in the first of them.
 */
export function linesOf(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [textOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')]),
  )
}

function textOf(cell: HTMLTableCellElement): string {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (!parentElement?.closest(BESIDE)) texts.push(textContent ?? '')
  }
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim()
}
