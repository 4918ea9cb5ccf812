import {el} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {clock} from './show.js';

/** The places of an interview where the words of the search were said; null without any. */
export function hitList(item, play) {
  if (item.hits.length === 0) return null;
  return el('ul', {class: 'hits small', 'aria-label': t('hits.label', {name: item.candidate.name})}, item.hits.map(hit => el('li', {},
    el('button', {type: 'button', class: 'time', 'aria-label': t('hits.play', {time: clock(hit.atMs)}), onclick: () => play(item, hit)}, clock(hit.atMs)),
    el('a', {href: `interview.html?id=${item.id}&question=${encodeURIComponent(hit.question)}&at=${hit.atMs}`},
      `${hit.before} `, el('mark', {}, hit.said), ` ${hit.after}`))));
}
