import {Problem} from '/assets/api.js';
import {el, fill} from '/assets/dom.js';
import {t} from '/assets/texts.js';
import {api, guarded} from './session.js';

// An expired link is replaced by a new one; if that fails too, the link is not the cause.
const LEAST_BETWEEN_MS = 3000;

/** Plays the recording of one question at a time; links expire after minutes, so a rejected one is replaced. */
export class Player {
  constructor(video, status, onTime) {
    this.video = video;
    this.status = status;
    this.onTime = onTime;
    this.current = null;
    this.askedAt = 0;
    this.wanted = null;
    video.addEventListener('error', () => this.refused());
    video.addEventListener('loadedmetadata', () => this.arrive());
    for (const name of ['timeupdate', 'seeked', 'pause']) video.addEventListener(name, () => this.tick());
    video.addEventListener('play', () => this.run());
  }

  /** Shows a question's recording; playback continues if it is the same one. */
  async show(question) {
    const key = `${question.question.id}/${question.attempt}`;
    if (this.current?.key === key && this.playable) {
      if (!this.current.question.captions) this.captions(question);
      this.current.question = question;
      return;
    }
    this.current = {key, question};
    this.wanted = null;
    this.video.pause();
    this.captions(question);
    await this.ask();
  }

  /** Seeks within the shown recording and plays from there. */
  seek(ms) {
    this.wanted = {ms, play: true};
    if (this.video.readyState > 0) this.arrive();
  }

  get playable() {
    return this.video.hasAttribute('src') && !this.video.error;
  }

  async ask() {
    const {question, key} = this.current;
    this.askedAt = Date.now();
    // The button to try again goes, so the focus moves on to what it loads.
    if (this.status.contains(document.activeElement)) this.video.focus({preventScroll: true});
    fill(this.status);
    if (!question.video) {
      this.nothing(t('player.notRecorded'));
      return;
    }
    await guarded(async () => {
      const link = await api.get(question.video);
      if (this.current.key === key) this.video.src = link.url;
    }, (text, failure) => this.nothing(failure instanceof Problem && failure.type === 'playback-not-ready'
      ? t('player.notReady') : text));
  }

  refused() {
    if (!this.video.hasAttribute('src')) return;
    this.wanted ??= {ms: this.video.currentTime * 1000, play: !this.video.paused};
    if (Date.now() - this.askedAt > LEAST_BETWEEN_MS || !this.retried) {
      this.retried = true;
      this.ask();
      return;
    }
    fill(this.status, el('div', {class: 'note bad'}, el('p', {}, t('player.failed')),
      el('button', {type: 'button', class: 'small', onclick: () => this.ask()}, t('player.again'))));
  }

  arrive() {
    this.retried = false;
    const wanted = this.wanted;
    this.wanted = null;
    if (!wanted) return;
    this.video.currentTime = wanted.ms / 1000;
    if (wanted.play) this.video.play().catch(() => {});
  }

  nothing(text) {
    this.video.removeAttribute('src');
    this.video.load();
    fill(this.status, el('p', {class: 'note warn'}, text));
  }

  captions(question) {
    fill(this.video, question.captions ? el('track', {
      kind: 'captions', src: question.captions, label: t('player.captions'), srclang: question.transcript.language,
    }) : null);
  }

  run() {
    this.tick();
    if (!this.video.paused && !this.video.ended) requestAnimationFrame(() => this.run());
  }

  tick() {
    this.onTime(this.video.currentTime * 1000, !this.video.paused);
  }
}
