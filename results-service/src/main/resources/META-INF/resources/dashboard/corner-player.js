import {fill} from '/assets/dom.js';
import {Player} from './player.js';

const byId = name => document.getElementById(name);

/** Plays places of recordings in a corner of the page; a place has the id of a question and its time. */
export class CornerPlayer {
  constructor() {
    this.player = new Player(byId('now-playing-video'), byId('now-playing-status'), () => {});
    byId('now-playing-close').addEventListener('click', () => this.close());
  }

  async play(item, place) {
    this.from = document.activeElement;
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
