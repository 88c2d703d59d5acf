import { Form, type FormInstance } from 'antd'
import { useEffect } from 'react'
import { today } from '../marks/due'
import { usePartiesOfForm } from './use-options'
import type { Values } from './values'

/** Lists that want an entry of each party, and what the entries start with. */
const lists: Record<string, { list: string; rest: Values }> = {
  agree: { list: 'signatures', rest: { on: today() } },
  suspend: { list: 'consents', rest: { on: today() } },
  extend: { list: 'consents', rest: { on: today() } },
  addSession: { list: 'present', rest: {} },
}

/** Starts a list that wants an entry of each party with them, unless somebody has begun to fill it. */
export function EachParty({ operation }: { operation: string }) {
  const form: FormInstance = Form.useFormInstance()
  const asked = lists[operation]
  const parties = usePartiesOfForm(asked !== undefined)
  useEffect(() => {
    if (!asked || !parties.data?.length || form.isFieldsTouched()) return
    form.setFieldsValue({ [asked.list]: parties.data.map(({ id }) => ({ party: id, ...asked.rest })) })
  }, [asked, parties.data, form])
  return null
}
