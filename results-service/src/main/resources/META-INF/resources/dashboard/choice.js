import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';

const MOST = 5;
const byId = name => document.getElementById(name);

/** The interviews of the list that the user wants to compare: two to five of one position. */
export class Choice {
  constructor() {
    this.chosen = new Map();
    byId('choice-clear').addEventListener('click', () => this.clear());
  }

  /** The box of a line. */
  box(item) {
    const box = el('input', {
      type: 'checkbox', checked: this.chosen.has(item.id), data: {compare: item.id}, 'aria-label': t('choice.choose', {name: item.candidate.name}),
    });
    box.addEventListener('change', () => {
      if (box.checked) this.chosen.set(item.id, item);
      else this.chosen.delete(item.id);
      this.show();
    });
    return box;
  }

  show() {
    const reason = this.reason();
    byId('choice').hidden = this.chosen.size === 0;
    byId('choice-text').textContent = t('choice.number', {n: this.chosen.size}) + (reason ? ` ${t(reason)}` : '');
    const compare = byId('choice-compare');
    // Without an address it is no link, and says so to screen readers.
    if (reason) compare.removeAttribute('href');
    else compare.href = `compare.html?ids=${[...this.chosen.keys()].join(',')}`;
    compare.setAttribute('aria-disabled', String(Boolean(reason)));
  }

  /** Why these cannot be compared; null if they can. */
  reason() {
    const items = [...this.chosen.values()];
    if (items.length < 2) return 'choice.few';
    if (items.length > MOST) return 'choice.many';
    return items.some(item => item.positionId !== items[0].positionId) ? 'choice.positions' : null;
  }

  clear() {
    this.chosen.clear();
    for (const box of document.querySelectorAll('[data-compare]')) box.checked = false;
    this.show();
    byId('main').focus({preventScroll: true});
  }
}
