import { Button } from '../kit/button';
import { chooseLanguage, language } from '../language/language';

/** Changes the language of the whole console; the page is loaded anew, so that what the server worded changes too. */
export function LanguageSwitch() {
  const other = language() === 'vi' ? 'en' : 'vi';
  return (
    <Button look="quiet" lang={other} onClick={() => chooseLanguage(other).then(() => window.location.reload())}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </Button>
  );
}
