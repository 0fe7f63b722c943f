/* Runs in the page: counts each press of the pointer, and each key that gives a command, over all pages of a tab. */
const count = () => sessionStorage.setItem('presses', String(Number(sessionStorage.getItem('presses')) + 1));
const moving = /^(Tab|Shift|Control|Alt|Meta|Arrow.*|Home|End|Page.*)$/;
const isText = (target) =>
  target instanceof HTMLElement && target.matches('textarea, input:not([type=checkbox], [type=radio], [type=range], [type=file])');
addEventListener('pointerdown', ({ isTrusted }) => isTrusted && count(), true);
addEventListener(
  'keydown',
  ({ key, target, isTrusted, repeat }) => {
    const types = isText(target) && (key !== 'Enter' || target instanceof HTMLTextAreaElement) && key !== 'Escape';
    if (isTrusted && !repeat && !types && !moving.test(key)) count();
  },
  true,
);
