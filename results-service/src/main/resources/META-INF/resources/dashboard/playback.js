import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {clock} from './show.js';

const SPEEDS = [0.75, 1, 1.25, 1.5, 2];
const SPEED = 'playback.speed';
const SKIP = 'playback.skip';
// A pause is kept long enough to be heard as one.
const HEARD_MS = 500;
const WORTH_SKIPPING_MS = 1500;
const RUN_UP_MS = 300;
// Nobody needs a way back to the beginning.
const BEGINNING_MS = 1000;

/** How a recording is played: its speed, whether silence is skipped, and the way back to where the user was. */
export class Playback {
  /** `onBack` gets the remembered place. */
  constructor(box, player, onBack) {
    this.video = player.video;
    this.player = player;
    this.onBack = onBack;
    const speed = el('select', {id: 'speed'}, SPEEDS.map(each => el('option', {value: String(each)}, t('playback.times', {n: each.toLocaleString(document.documentElement.lang)}))));
    speed.value = localStorage.getItem(SPEED) ?? '1';
    speed.addEventListener('change', () => this.play(speed.value));
    this.skip = el('input', {type: 'checkbox', checked: localStorage.getItem(SKIP) !== null});
    this.skip.addEventListener('change', () => (this.skip.checked ? localStorage.setItem(SKIP, '1') : localStorage.removeItem(SKIP)));
    this.back = el('button', {type: 'button', class: 'small', hidden: true, onclick: () => this.goBack()});
    fill(box,
      el('label', {for: 'speed', class: 'small'}, t('playback.speed')), speed,
      el('label', {class: 'check small'}, this.skip, el('span', {}, t('playback.skip'))),
      this.back);
    this.play(speed.value);
    this.video.addEventListener('timeupdate', () => this.skipSilence());
  }

  play(speed) {
    localStorage.setItem(SPEED, speed);
    // The default counts for recordings that are loaded later.
    this.video.defaultPlaybackRate = Number(speed);
    this.video.playbackRate = Number(speed);
  }

  skipSilence() {
    if (!this.skip.checked || this.video.paused) return;
    const to = nextSpeech(this.player.current?.question.transcript?.words ?? [], this.video.currentTime * 1000);
    if (to !== null) this.video.currentTime = to / 1000;
  }

  /** Remembers the place that the user leaves for a quote. */
  leave(question) {
    const ms = this.video.currentTime * 1000;
    if (ms < BEGINNING_MS) return;
    this.place = {question, ms};
    this.back.textContent = t('playback.back', {n: question.question.number, time: clock(ms)});
    this.back.hidden = false;
  }

  /** Goes back to the remembered place, if there is one. */
  goBack() {
    if (this.back.hidden) return;
    if (this.back === document.activeElement) this.video.focus({preventScroll: true});
    this.back.hidden = true;
    this.onBack(this.place);
  }
}

/** Where speech goes on, in milliseconds, if nobody speaks for long enough at `ms`; otherwise null. */
export function nextSpeech(words, ms) {
  const at = words.findIndex(word => word.startMs > ms);
  if (at < 0) return null;
  const silentSince = at === 0 ? 0 : words[at - 1].endMs;
  const next = words[at].startMs;
  return ms >= silentSince + HEARD_MS && next - ms > WORTH_SKIPPING_MS ? next - RUN_UP_MS : null;
}
