import { Button, Form, Input, Select } from 'antd'
import type { Area } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import type { AreaTree } from '../../../shared/areas/area-tree'
import { useAreaTree } from '../../../shared/areas/use-areas'
import { Page } from '../../../shared/page/page'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { dayInput } from '../../../shared/time/day-input'
import { keepHead, keptHead, type RevisionHead } from './kept-work'

interface Begun extends RevisionHead {
  village: string
}

/** What a new revision is about, and where the drawing begins. It is there for others with the first that is saved. */
export default function NewRevisionPage() {
  const { t } = useLanguage()
  const session = useSession()
  return (
    <Page title={t('revisions.begin')} back={<Link href="/boundaries">{t('boundaries.page.revisions')}</Link>}>
      {may(session, 'createRevision') ? <Begin /> : <p className="page-quiet">{t('problem.notForYou')}</p>}
    </Page>
  )
}

function Begin() {
  const { t } = useLanguage()
  const tree = useAreaTree()
  return (
    <>
      <p className="page-quiet">{t('revisions.beginHint')}</p>
      <Loaded answer={tree} what="problem.areas">
        {(areas) => <HeadForm tree={areas} />}
      </Loaded>
    </>
  )
}

/** The area all of a revision lies in: the one it has, one of those around it, or one below. */
export function AreaField({ area }: { area: string }) {
  const { t, nameOf } = useLanguage()
  const { data: tree } = useAreaTree()
  const here = tree?.find(area)
  const within =
    tree && here ? [...tree.ancestorsOf(here), ...tree.codesWithin([here]).flatMap((code) => tree.find(code) ?? [])] : []
  return (
    <Form.Item name="area" label={t('revisions.area')} extra={t('revisions.areaHint')} rules={[{ required: true }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={within.map((one) => ({ value: one.code, label: `${nameOf(one)} ${one.code}` }))}
      />
    </Form.Item>
  )
}

/** The areas that have grids right below them. */
export function villagesIn(tree: AreaTree, top?: Area): Area[] {
  const codes = new Set(top ? tree.codesWithin([top]) : tree.list.map(({ code }) => code))
  return tree.list.filter(({ code, childCount }) => childCount === 0 && codes.has(code))
}

function HeadForm({ tree }: { tree: AreaTree }) {
  const { t, nameOf } = useLanguage()
  const { username } = useSession()
  const [form] = Form.useForm<Begun>()
  const village = Form.useWatch('village', form)
  const chosen = tree.find(village)
  const lying = chosen ? [chosen, ...tree.ancestorsOf(chosen).reverse()] : []
  const keep = ({ village: first, ...head }: Begun) => {
    keepHead(username, { ...head, legalBasis: head.legalBasis || undefined })
    return first
  }
  const begin = (values: Begun) => goTo(`/boundaries/revisions/new/edit/${encodeURIComponent(keep(values))}`)
  const regroup = async () => {
    const values = await form.validateFields().catch(() => undefined)
    if (!values) return
    keep(values)
    goTo('/boundaries/revisions/new/areas')
  }
  const option = (area: Area) => ({ value: area.code, label: `${nameOf(area)} ${area.code}` })
  return (
    <Form<Begun>
      form={form}
      name="revision"
      layout="vertical"
      className="revision-form"
      requiredMark="optional"
      initialValues={{ effective: dayInput(0), ...keptHead(username), area: undefined }}
      onFinish={begin}
      aria-label={t('revisions.begin')}
    >
      <HeadFields />
      <Form.Item name="village" label={t('revisions.village')} rules={[{ required: true, message: t('revisions.villageRule') }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={villagesIn(tree).map(option)}
          onChange={(code: string) => form.setFieldsValue({ area: code })}
        />
      </Form.Item>
      <Form.Item
        name="area"
        label={t('revisions.area')}
        extra={t('revisions.areaHint')}
        rules={[{ required: true, message: t('revisions.villageRule') }]}
      >
        <Select options={lying.map(option)} disabled={!chosen} />
      </Form.Item>
      <div className="section-actions">
        <Button type="primary" htmlType="submit">
          {t('revisions.draw')}
        </Button>
        <Button data-act="areas" onClick={() => void regroup()}>
          {t('regroup.instead.draw')}
        </Button>
      </div>
    </Form>
  )
}

/** Title, reason, legal basis and day, the same for a new revision and for one that is changed. */
export function HeadFields() {
  const { t } = useLanguage()
  return (
    <>
      <Form.Item
        name="title"
        label={t('revisions.title')}
        rules={[{ required: true, whitespace: true, max: 200, message: t('revisions.titleRule') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('revisions.reason')}
        rules={[{ required: true, whitespace: true, max: 2000, message: t('revisions.reasonRule') }]}
      >
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item name="legalBasis" label={t('revisions.legalBasis')} rules={[{ max: 1000 }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="effective"
        label={t('revisions.effective')}
        extra={t('revisions.effectiveHint')}
        rules={[{ required: true, message: t('revisions.effectiveRule') }]}
      >
        <Input type="date" className="short-input" />
      </Form.Item>
    </>
  )
}
