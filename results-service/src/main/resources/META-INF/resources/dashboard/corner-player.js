import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {Oversight} from './oversight.js';
import {Player} from './player.js';

/** Plays places of recordings in a corner of the page; a place has the id of a question and its time. */
export class CornerPlayer {
  constructor() {
    this.title = el('p', {class: 'small', id: 'now-playing-title'});
    this.video = el('video', {id: 'now-playing-video', controls: true, playsinline: true, preload: 'metadata'});
    const status = el('div');
    this.box = el('aside', {class: 'card now-playing', id: 'now-playing', 'aria-label': t('hits.player'), hidden: true},
      el('div', {class: 'row spread tight'},
        this.title, el('button', {type: 'button', class: 'small', id: 'now-playing-close', onclick: () => this.close()}, t('hits.close'))),
      el('div', {class: 'frame'}, this.video),
      status);
    document.querySelector('footer').before(this.box);
    this.player = new Player(this.video, status, () => {});
    this.oversight = new Oversight();
    this.oversight.watch(this.video, () => this.what ?? null);
  }

  async play(item, place) {
    this.from = document.activeElement;
    this.oversight.ended();
    this.what = {interview: item.id, question: place.question};
    this.oversight.quote(item.id, place.question, place.atMs);
    this.box.hidden = false;
    fill(this.title, item.candidate.name);
    await this.player.show({
      // The key of what is playing has the interview, since questions of other interviews have the same ids.
      question: {id: `${item.id}/${place.question}`},
      video: `/api/v1/results/${item.id}/answers/${encodeURIComponent(place.question)}/video`,
    });
    this.player.seek(place.atMs);
  }

  close() {
    this.box.hidden = true;
    this.video.pause();
    (this.from?.isConnected ? this.from : document.getElementById('main')).focus({preventScroll: true});
  }
}
