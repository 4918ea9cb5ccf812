import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';

const OFF = 'keys.off';
// These elements have a use of their own for the space bar.
const PRESSABLE = 'button, a, summary, select, input, video';

/**
 * Keyboard shortcuts with a sheet that lists them. As single letters disturb who dictates, they can be switched off
 * (WCAG 2.1.4); none works while the user types.
 */
export class Keys {
  /** Each command has the `keys` that run it, the `text` that names it, and `run`, which gets the pressed key. */
  constructor(button, sheet, commands) {
    this.sheet = sheet;
    this.commands = [{keys: ['?'], text: 'keys.sheet', run: () => this.open()}, ...commands];
    button.addEventListener('click', () => this.open());
    addEventListener('keydown', event => this.pressed(event));
  }

  open() {
    const on = el('input', {type: 'checkbox', checked: !off(), onchange: event => switchTo(event.target.checked)});
    fill(this.sheet,
      el('h2', {id: 'keys-title'}, t('keys.title')),
      el('table', {}, el('tbody', {}, this.commands.map(({keys, text}) => el('tr', {},
        el('th', {scope: 'row'}, keys.flatMap((key, i) => [i > 0 ? ' ' : null, el('kbd', {}, key === ' ' ? t('keys.space') : key)])),
        el('td', {}, t(text)))))),
      el('p', {}, el('label', {class: 'check'}, on, el('span', {}, t('keys.on')))),
      el('form', {method: 'dialog'}, el('button', {class: 'primary'}, t('keys.close'))));
    this.sheet.showModal();
  }

  pressed(event) {
    if (off() || this.sheet.open || event.ctrlKey || event.metaKey || event.altKey || types(event.target)) return;
    if (event.key === ' ' && event.target.closest?.(PRESSABLE)) return;
    const command = this.commands.find(({keys}) => keys.includes(event.key));
    if (!command) return;
    event.preventDefault();
    command.run(event.key);
  }
}

function types(target) {
  return target.matches?.('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])') ?? false;
}

function off() {
  return localStorage.getItem(OFF) !== null;
}

function switchTo(on) {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
}
