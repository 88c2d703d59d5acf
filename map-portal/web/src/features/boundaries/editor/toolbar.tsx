import {
  BorderInnerOutlined,
  BorderOuterOutlined,
  CheckOutlined,
  DeleteOutlined,
  EditOutlined,
  MergeCellsOutlined,
  MinusSquareOutlined,
  NodeIndexOutlined,
  OrderedListOutlined,
  RedoOutlined,
  ScissorOutlined,
  SelectOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../locales/language'
import { gridKinds } from '../model/sketch'
import { type Act, type Editing, needsChosen, type Tool, tools } from './editing'

const icons: Record<Tool, ReactNode> = {
  choose: <SelectOutlined aria-hidden />,
  corners: <NodeIndexOutlined aria-hidden />,
  split: <ScissorOutlined aria-hidden />,
  draw: <EditOutlined aria-hidden />,
  hole: <BorderInnerOutlined aria-hidden />,
}

const least: Record<Tool, number> = { choose: Infinity, corners: Infinity, split: 2, draw: 3, hole: 3 }

interface Props {
  editing: Editing
  act: (act: Act) => void
  finish: () => void
}

/** The tools, and what can be done with what is chosen. */
export function Toolbar({ editing, act, finish }: Props) {
  const { t } = useLanguage()
  const { tool, kind, chosen, node, line, steps } = editing
  const drawing = line.length > 0
  return (
    <div className="editor-tools" role="toolbar" aria-label={t('boundaries.tools')}>
      <Segmented
        value={tool}
        onChange={(next) => act({ do: 'tool', tool: next })}
        aria-label={t('boundaries.tool')}
        options={tools.map((one) => ({
          value: one,
          icon: icons[one],
          label: t(`boundaries.tool.${one}`),
          disabled: needsChosen(one) && chosen.length === 0,
        }))}
      />
      {tool === 'draw' && (
        <Select
          value={kind}
          onChange={(next) => act({ do: 'kind', kind: next })}
          aria-label={t('boundaries.kind')}
          popupMatchSelectWidth={false}
          options={gridKinds.map((one) => ({ value: one, label: t(`boundaries.kind.${one}`) }))}
        />
      )}
      <Button icon={<UndoOutlined />} disabled={steps.before.length === 0} onClick={() => act({ do: 'undo' })}>
        {t('boundaries.undo')}
      </Button>
      <Button icon={<RedoOutlined />} disabled={steps.after.length === 0} onClick={() => act({ do: 'redo' })}>
        {t('boundaries.redo')}
      </Button>
      {drawing && (
        <Button type="primary" icon={<CheckOutlined />} disabled={line.length < least[tool]} onClick={finish}>
          {t('boundaries.finish')}
        </Button>
      )}
      {drawing && (
        <Button icon={<DeleteOutlined />} onClick={() => act({ do: 'last-corner-away' })}>
          {t('boundaries.lastCornerAway')}
        </Button>
      )}
      {tool === 'corners' && <Corners node={node} act={act} />}
      {tool === 'choose' && <Units chosen={chosen} act={act} />}
    </div>
  )
}

function Corners({ node, act }: { node: string | undefined; act: (act: Act) => void }) {
  const { t } = useLanguage()
  return (
    <>
      <Button icon={<StepBackwardOutlined />} onClick={() => act({ do: 'next-node', by: -1 })}>
        {t('boundaries.cornerBefore')}
      </Button>
      <Button icon={<StepForwardOutlined />} onClick={() => act({ do: 'next-node', by: 1 })}>
        {t('boundaries.cornerAfter')}
      </Button>
      <Button icon={<DeleteOutlined />} disabled={node === undefined} onClick={() => act({ do: 'remove-node' })}>
        {t('boundaries.cornerAway')}
      </Button>
    </>
  )
}

function Units({ chosen, act }: { chosen: readonly string[]; act: (act: Act) => void }) {
  const { t } = useLanguage()
  return (
    <>
      <Button icon={<MergeCellsOutlined />} disabled={chosen.length < 2} onClick={() => act({ do: 'merge' })}>
        {t('boundaries.merge')}
      </Button>
      <Button icon={<BorderOuterOutlined />} disabled={chosen.length !== 1} onClick={() => act({ do: 'fill-holes' })}>
        {t('boundaries.fillHoles')}
      </Button>
      <Button icon={<MinusSquareOutlined />} disabled={chosen.length !== 1} onClick={() => act({ do: 'remove-unit' })}>
        {t('boundaries.removeUnit')}
      </Button>
      <Button icon={<OrderedListOutlined />} onClick={() => act({ do: 'number' })}>
        {t('boundaries.number')}
      </Button>
    </>
  )
}
