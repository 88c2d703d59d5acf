/** What Form.Item hands to its control. */
export interface ControlProps<T = unknown> {
  id?: string
  value?: T
  onChange?: (value: T | undefined) => void
}
