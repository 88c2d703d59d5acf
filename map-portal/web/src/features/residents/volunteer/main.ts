import '../page/resident.css'
import { language, setLanguage } from '../../../locales/resident-words'
import { askRegistration } from './register'
import { t } from './texts'
import { askTicket } from './track'

setLanguage(language(), () => t('title'))
if (location.pathname.replace(/\/$/, '') === '/volunteer/track') askTicket()
else void askRegistration()
