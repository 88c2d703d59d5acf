/**
 * Where dialogs are put. In the body itself they would add styles without a nonce to keep it from scrolling,
 * which the browser refuses; this page never scrolls.
 */
export function inRoot(): HTMLElement {
  return document.getElementById('root') ?? document.body
}
