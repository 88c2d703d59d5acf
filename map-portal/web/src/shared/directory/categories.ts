import { type Answer, useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { kept } from '../../api/kept'
import type { Category } from '../../api/types'

/** What matters are about. */
export function useCategories(enabled: boolean): Answer<Category[]> {
  return useAnswer(enabled ? 'categories' : null, () => kept('categories', () => bodyOf(api.GET('/api/dispute/categories'))))
}
