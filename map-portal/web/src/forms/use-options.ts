import { Form } from 'antd'
import { type Answer, useAnswer } from '../api/answer'
import { api, bodyOf } from '../api/client'
import { useAreaTree } from '../areas/use-areas'
import { useMembers, useParties, useUnits } from '../desk/directory'
import { useCategories } from '../figures/use-figures'
import { useLanguage } from '../i18n/language'
import { useFormScope } from './form-scope'
import type { Pick } from './picks'

export interface Option {
  value: string
  label: string
  /** More to read about it. */
  hint?: string
}

export interface Options {
  options: Option[]
  answer: Answer<unknown>
}

/** What there is to choose from. Every kind is asked for only where it is offered. */
export function useOptions(pick: Pick, path: (string | number)[]): Options {
  const all: Record<Pick, () => Options> = {
    unit: useUnitOptions(pick === 'unit'),
    person: usePersonOptions(pick === 'person', path),
    leader: usePersonOptions(pick === 'leader', []),
    party: usePartyOptions(pick === 'party'),
    attachment: useAttachmentOptions(pick === 'attachment'),
    category: useCategoryOptions(pick === 'category'),
    whereToTurn: useWhereOptions(pick === 'whereToTurn'),
    clauseTemplate: useClauseOptions(pick === 'clauseTemplate'),
    safetyKind: useSafetyOptions(pick === 'safetyKind'),
    area: useAreaOptions(pick === 'area'),
  }
  return all[pick]()
}

function useUnitOptions(asked: boolean): () => Options {
  const { nameOf } = useLanguage()
  const answer = useUnits(asked)
  return () => ({ answer, options: (answer.data ?? []).map((unit) => ({ value: unit.code, label: nameOf(unit) })) })
}

/** Members of the unit that is chosen in the same form; without one, of all units. */
function usePersonOptions(asked: boolean, path: (string | number)[]): () => Options {
  const beside = [...path.slice(0, -1)]
  const unit = Form.useWatch([...beside, 'unit']) as string | undefined
  const unitCode = Form.useWatch([...beside, 'unitCode']) as string | undefined
  const answer = useMembers(asked, unit ?? unitCode)
  return () => ({ answer, options: (answer.data ?? []).map(({ username, name, unitName }) => ({ value: username, label: name, hint: unitName })) })
}

function usePartyOptions(asked: boolean): () => Options {
  const { matterId } = useFormScope()
  const { wordFor } = useLanguage()
  const answer = useParties(asked ? matterId : undefined)
  return () => ({
    answer,
    options: (answer.data ?? []).map(({ id, name, side }) => ({ value: id, label: name, hint: wordFor(`choice.side.${side}`) })),
  })
}

function useAttachmentOptions(asked: boolean): () => Options {
  const { matterId } = useFormScope()
  const answer = useAnswer(asked && matterId ? `attachments to choose ${matterId}` : null, (signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/attachments', { signal, params: { path: { id: matterId ?? '' } } })),
  )
  const current = (answer.data ?? []).filter(({ state }) => state === 'CURRENT')
  return () => ({ answer, options: current.map(({ id, name }) => ({ value: id, label: name })) })
}

function useCategoryOptions(asked: boolean): () => Options {
  const { nameOf } = useLanguage()
  const answer = useCategories(asked)
  return () => ({ answer, options: (answer.data ?? []).map((category) => ({ value: category.code, label: nameOf(category) })) })
}

function useWhereOptions(asked: boolean): () => Options {
  const { language } = useLanguage()
  const answer = useAnswer(asked ? 'where to turn' : null, (signal) => bodyOf(api.GET('/api/dispute/where-to-turn', { signal })))
  const english = language === 'en'
  return () => ({
    answer,
    options: (answer.data ?? []).map((place) => ({
      value: place.code,
      label: english ? place.nameEn : place.name,
      hint: english ? place.textEn : place.text,
    })),
  })
}

export function useClauseTemplates(asked: boolean) {
  const { category } = useFormScope()
  const { language } = useLanguage()
  return useAnswer(asked ? `clause templates ${category} ${language}` : null, (signal) =>
    bodyOf(api.GET('/api/dispute/clause-templates', { signal, params: { query: { category } } })),
  )
}

function useClauseOptions(asked: boolean): () => Options {
  const answer = useClauseTemplates(asked)
  return () => ({ answer, options: (answer.data ?? []).map(({ code, name, text }) => ({ value: code, label: name, hint: text })) })
}

function useSafetyOptions(asked: boolean): () => Options {
  const { matterId } = useFormScope()
  const answer = useAnswer(asked && matterId ? `safety kinds ${matterId}` : null, (signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/safety-plan', { signal, params: { path: { id: matterId ?? '' } } })),
  )
  return () => ({ answer, options: (answer.data?.kinds ?? []).map(({ code, name, help }) => ({ value: code, label: name, hint: help })) })
}

function useAreaOptions(asked: boolean): () => Options {
  const { nameOf } = useLanguage()
  const answer = useAreaTree(asked)
  return () => ({ answer, options: (answer.data?.list ?? []).map((area) => ({ value: area.code, label: nameOf(area) })) })
}
