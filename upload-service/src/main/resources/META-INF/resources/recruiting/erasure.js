/** What is left to see of an interview that was erased: the receipt. */
import {el} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';

export function receipt(erasure) {
  return el('section', {class: 'card', data: {receipt: erasure.complete ? 'complete' : 'waiting'}},
    el('div', {class: 'row spread'},
      el('h1', {}, t('erasure.title')),
      el('span', {class: `chip ${erasure.complete ? 'good' : ''}`}, t(erasure.complete ? 'erasure.complete' : 'erasure.waiting'))),
    el('p', {}, t(`erasure.cause.${erasure.cause}`, {when: when(erasure.askedAt)})),
    el('ul', {class: 'attempts'}, erasure.services.map(share => el('li', {},
      el('span', {}, t(`erasure.service.${share.service}`)),
      el('span', {class: `chip ${share.erased ? 'good' : ''}`}, share.erased ? when(share.erasedAt) : t('erasure.pending')),
      share.erased && el('span', {class: 'small soft'}, t('erasure.removed', {count: Object.values(share.removed).reduce((sum, count) => sum + count, 0)}))))),
    el('p', {class: 'small soft mono'}, erasure.interviewId));
}
