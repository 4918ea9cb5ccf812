import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {Player} from './player.js';
import {clock} from './show.js';

const byId = name => document.getElementById(name);

/** Plays the places of the list where something was said, without leaving the list. */
export class HitPlayer {
  constructor() {
    this.player = new Player(byId('now-playing-video'), byId('now-playing-status'), () => {});
    byId('now-playing-close').addEventListener('click', () => this.close());
  }

  async play(item, hit) {
    this.from = document.activeElement;
    byId('now-playing').hidden = false;
    fill(byId('now-playing-title'), item.candidate.name);
    await this.player.show({
      // The key of what is playing has the interview, since questions of other interviews have the same ids.
      question: {id: `${item.id}/${hit.question}`},
      video: `/api/v1/results/${item.id}/answers/${encodeURIComponent(hit.question)}/video`,
    });
    this.player.seek(hit.atMs);
  }

  close() {
    byId('now-playing').hidden = true;
    byId('now-playing-video').pause();
    (this.from?.isConnected ? this.from : byId('main')).focus({preventScroll: true});
  }
}

/** The places of an interview where the words of the search were said; null without any. */
export function hitList(item, play) {
  if (item.hits.length === 0) return null;
  return el('ul', {class: 'hits small', 'aria-label': t('hits.label', {name: item.candidate.name})}, item.hits.map(hit => el('li', {},
    el('button', {type: 'button', class: 'time', 'aria-label': t('hits.play', {time: clock(hit.atMs)}), onclick: () => play(item, hit)}, clock(hit.atMs)),
    el('a', {href: `interview.html?id=${item.id}&question=${encodeURIComponent(hit.question)}&at=${hit.atMs}`},
      `${hit.before} `, el('mark', {}, hit.said), ` ${hit.after}`))));
}
