import { speaking } from '../../../locales/resident-words'
import type { Around } from '../page/frame'
import * as common from '../page/texts'

const zh = {
  title: '做志愿者',
  track: '查看登记',
  register: '登记做志愿者',
  intro: '巡逻、陪伴、调解帮手……做您愿意做的。随时可以退出，不用说明理由。',
  notice: '我们保存什么、给谁看、保存多久',
  name: '您的姓名',
  nameNeeded: '请填写姓名。',
  phone: '电话',
  phoneHint: '只给负责这个地方志愿者工作的人看。',
  phoneNeeded: '请填写电话。',
  place: '在哪里做？',
  placeNeeded: '请选择地方。',
  work: '愿意做什么？',
  workNeeded: '请至少选一项。',
  words: '想说的话（可不填）',
  wordsHint: '例如什么时候有空、会什么手艺。',
  adult: '我已满 {0} 岁（不用填出生日期）',
  adultNeeded: '志愿者要满 {0} 岁。',
  noticeRead: '我看过上面的说明，同意这样使用我写的信息。',
  noticeNeeded: '请看过说明后打勾。',
  noticeChanged: '说明刚刚更新了，请再看一遍。',
  received: '登记已收到，谢谢您',
  trackHint: '输入登记时得到的两个号码。',
  username: '登录名',
  usernameHint: '在首页用它登录，可以看到自己的服务时间。',
  reason: '理由',
  held: '保存的内容',
  eraseOn: '最迟 {0} 全部删除。',
  withdraw: '退出，删除我的信息',
  withdrawWhat: '确定后，您写的内容马上删除；如果已经批准，账号当天停用。服务时间只留数字，不留姓名。',
  withdrawYes: '确定退出',
  withdrawNo: '不，继续',
  withdrawn: '已退出。谢谢您做过的一切。',
  ended: '查询已超时，请重新输入两个号码。',
  allData: '查看保存的全部信息、谁看过',
}

const en: Record<keyof typeof zh, string> = {
  title: 'Be a volunteer',
  track: 'See how it stands',
  register: 'Register as a volunteer',
  intro:
    'On patrol, keeping company, helping to mediate: do what you like to do. You may leave at any time and need not say why.',
  notice: 'What we keep, for whom and for how long',
  name: 'Your name',
  nameNeeded: 'Please give your name.',
  phone: 'Telephone',
  phoneHint: 'Shown only to those who answer for the volunteers of this place.',
  phoneNeeded: 'Please give a telephone number.',
  place: 'Where would you like to help?',
  placeNeeded: 'Please choose a place.',
  work: 'What would you like to do?',
  workNeeded: 'Please choose at least one.',
  words: 'Anything you want to say (may be left out)',
  wordsHint: 'Such as when you have time, or what you are good at.',
  adult: 'I am {0} or older (no date of birth is asked)',
  adultNeeded: 'Volunteers have to be {0} or older.',
  noticeRead: 'I have read this and agree that what I write is used so.',
  noticeNeeded: 'Please read it and tick the box.',
  noticeChanged: 'The notice has just changed; please read it again.',
  received: 'Registered, thank you',
  trackHint: 'Give the two numbers you got when you registered.',
  username: 'Name to sign in with',
  usernameHint: 'Sign in with it on the start page to see your hours.',
  reason: 'Reason',
  held: 'What is held',
  eraseOn: 'All of it is erased by {0}.',
  withdraw: 'Leave and erase my data',
  withdrawWhat:
    'What you wrote is erased at once; where you were approved, the account ends the same day. Of your hours only numbers stay, no name.',
  withdrawYes: 'Yes, leave',
  withdrawNo: 'No, go on',
  withdrawn: 'You have left. Thank you for all you did.',
  ended: 'This look has ended; please give the two numbers again.',
  allData: 'All that is held, and who looked at it',
}

export const t = speaking({ ...common.zh, ...zh }, { ...common.en, ...en })

const title = () => t('title')
export const registering: Around = {
  title,
  links: () => [
    ['/volunteer/track', t('track')],
    ['/my-data', t('myData')],
  ],
}
export const tracking: Around = {
  title,
  links: () => [
    ['/volunteer', t('register')],
    ['/my-data', t('myData')],
  ],
}
