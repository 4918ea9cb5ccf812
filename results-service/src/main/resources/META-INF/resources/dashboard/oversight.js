import {api} from './session.js';

const SEND_EVERY_MS = 10000;
const MOST = 50;
// Between two reports of its time a player advances by less, whatever its speed; beyond that the user has jumped.
const JUMP_MS = 2000;
const WORTH_TELLING_MS = 500;

/**
 * Reports what the user looks at to the oversight ledger: which interview was opened, whether its scores were shown, which
 * quotes were opened, and which stretches of the recordings were played.
 */
export class Oversight {
  constructor() {
    this.waiting = new Map();
    this.stretch = null;
    setInterval(() => this.send(), SEND_EVERY_MS);
    addEventListener('pagehide', () => this.send());
    document.addEventListener('visibilitychange', () => document.hidden && this.send());
  }

  opened(interview, scoresShown) {
    this.add(interview, {kind: 'OPENED'});
    if (scoresShown) this.add(interview, {kind: 'SCORES_SHOWN'});
  }

  quote(interview, question, ms) {
    this.add(interview, {kind: 'QUOTE_OPENED', question, fromMs: Math.floor(ms)});
  }

  /** Reports what `video` plays; `current` returns the interview and the question in it, or null. */
  watch(video, current) {
    video.addEventListener('timeupdate', () => this.played(video, current()));
    for (const end of ['pause', 'seeking', 'ended', 'emptied']) video.addEventListener(end, () => this.ended());
  }

  played(video, what) {
    const ms = video.currentTime * 1000;
    if (!what || video.paused || video.seeking) return;
    const {stretch} = this;
    const goesOn = stretch?.interview === what.interview && stretch.question === what.question
      && ms >= stretch.toMs && ms - stretch.toMs < JUMP_MS;
    if (goesOn) {
      stretch.toMs = ms;
      return;
    }
    this.ended();
    this.stretch = {...what, fromMs: ms, toMs: ms};
  }

  ended() {
    const {stretch} = this;
    this.stretch = null;
    if (!stretch || stretch.toMs - stretch.fromMs < WORTH_TELLING_MS) return;
    const {interview, question, fromMs, toMs} = stretch;
    this.add(interview, {kind: 'WATCHED', question, fromMs: Math.floor(fromMs), toMs: Math.ceil(toMs)});
  }

  add(interview, entry) {
    this.waiting.set(interview, [...this.waiting.get(interview) ?? [], entry]);
  }

  /** Sends what is waiting, also while the page goes away; what could not be sent is sent the next time. */
  send() {
    const {stretch} = this;
    this.ended();
    // It goes on where it was cut.
    if (stretch) this.stretch = {...stretch, fromMs: stretch.toMs};
    for (const [interview, entries] of this.waiting) {
      this.waiting.delete(interview);
      const now = entries.slice(0, MOST);
      if (entries.length > MOST) this.waiting.set(interview, entries.slice(MOST));
      api.post(`/api/v1/results/${interview}/oversight`, {entries: now}, {}, {keepalive: true}).catch(failure => {
        // An interview that was erased meanwhile has no ledger.
        if (!failure.status || failure.status >= 500) this.waiting.set(interview, [...now, ...this.waiting.get(interview) ?? []]);
      });
    }
  }
}
