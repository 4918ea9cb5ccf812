import {fill} from '/assets/dom.js';
import {Oversight} from './oversight.js';
import {Player} from './player.js';

const byId = name => document.getElementById(name);

/** Plays places of recordings in a corner of the page; a place has the id of a question and its time. */
export class CornerPlayer {
  constructor() {
    this.player = new Player(byId('now-playing-video'), byId('now-playing-status'), () => {});
    this.oversight = new Oversight();
    this.oversight.watch(byId('now-playing-video'), () => this.what ?? null);
    byId('now-playing-close').addEventListener('click', () => this.close());
  }

  async play(item, place) {
    this.from = document.activeElement;
    this.oversight.ended();
    this.what = {interview: item.id, question: place.question};
    this.oversight.quote(item.id, place.question, place.atMs);
    byId('now-playing').hidden = false;
    fill(byId('now-playing-title'), item.candidate.name);
    await this.player.show({
      // The key of what is playing has the interview, since questions of other interviews have the same ids.
      question: {id: `${item.id}/${place.question}`},
      video: `/api/v1/results/${item.id}/answers/${encodeURIComponent(place.question)}/video`,
    });
    this.player.seek(place.atMs);
  }

  close() {
    byId('now-playing').hidden = true;
    byId('now-playing-video').pause();
    (this.from?.isConnected ? this.from : byId('main')).focus({preventScroll: true});
  }
}
