import { createContext, useContext } from 'react'

/** What the fields of a form know beyond their contract. */
export interface FormScope {
  /** Name of the form: an operation, or a kind of settings. */
  form: string
  /** The matter that the form is about. */
  matterId?: string
  category?: string
  /** Code of the area that it is about: its grids can be chosen too. */
  area?: string
  /** Tells one opening of a form from the next: what its fields choose from is read once each time. */
  opened?: string
}

export const FormScopeContext = createContext<FormScope>({ form: '' })

export function useFormScope(): FormScope {
  return useContext(FormScopeContext)
}
