/** What candidates are asked, by position. */
import {el, fill} from '/assets/dom.js';
import {t, when} from '/assets/texts.js';
import {act, allPositions, api} from './parts.js';

export async function showPositions({root}) {
  const positions = await allPositions();
  fill(root,
    el('div', {class: 'row spread title-row'},
      el('h1', {}, t('positions.title')),
      el('a', {class: 'button primary', href: '#/positions/new'}, t('positions.new'))),
    positions.length === 0
      ? el('div', {class: 'card empty'}, el('p', {}, t('positions.none')), el('a', {class: 'button primary', href: '#/positions/new'}, t('positions.new')))
      : el('ul', {class: 'tiles'}, positions.map(tile)));
}

function tile(position) {
  const key = crypto.randomUUID();
  const copy = el('button', {
    type: 'button', class: 'small', 'aria-label': t('positions.copyOf', {title: position.title}),
    onclick: async () => {
      const made = await act(copy, () => api.post(`/api/v1/positions/${position.id}/copies`,
        {title: t('positions.copyTitle', {title: position.title}).slice(0, 200)}, {'Idempotency-Key': key}), t('positions.copied'));
      if (made) location.hash = `#/positions/${made.id}`;
    },
  }, t('positions.copy'));
  return el('li', {class: 'card'},
    el('h2', {}, el('a', {href: `#/positions/${position.id}`}, position.title)),
    el('p', {class: 'soft small'}, t('positions.summary', {count: position.questions.length, language: position.language, version: position.version, when: when(position.createdAt)})),
    el('div', {class: 'row'},
      el('a', {class: 'button small', href: `#/invite?position=${position.id}`, 'aria-label': t('positions.inviteTo', {title: position.title})}, t('positions.invite')),
      el('a', {class: 'button small', href: `#/positions/${position.id}`, 'aria-label': t('positions.editOf', {title: position.title})}, t('positions.edit')),
      copy));
}
