const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, [contenteditable], .ant-modal, .ant-dropdown, .ant-tour'

/** Whether a key pressed there belongs to what is there: a field, a dialog, a menu. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null
}
