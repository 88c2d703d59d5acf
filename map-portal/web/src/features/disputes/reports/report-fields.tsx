import { operations } from '../../../api/operation'
import { FormField } from '../../../shared/forms/form-field'

/** Set by the page itself: joining a matter is offered where duplicates are shown. */
const ELSEWHERE = new Set(['dispute', 'reporterKind'])
const PLACE = new Set(['position', 'gridCode'])

export const reportFields = operations.fileReport.fields.filter(({ name }) => !ELSEWHERE.has(name))

/** All of a report but its place. */
export function ReportFields() {
  return reportFields
    .filter(({ name }) => !PLACE.has(name))
    .map((field) => <FormField key={field.name} field={field} name={[field.name]} path={[field.name]} />)
}
