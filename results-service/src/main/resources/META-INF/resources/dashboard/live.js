import {t} from '/assets/texts.js';

// Streams end regularly and are open again at once; that is not worth an announcement.
const GRACE_MS = 2000;

/** Shows whether changes arrive: with a green dot only while the event stream is open. */
export class Live {
  /** Texts are `live`, `offline` and `reconnecting` of this prefix. */
  constructor(box, prefix) {
    this.box = box;
    this.prefix = prefix;
    this.open = null;
    for (const name of ['online', 'offline']) addEventListener(name, () => this.open === false && this.say());
  }

  /** Takes whether the event stream is open. */
  connected(open) {
    if (open === this.open) return;
    this.open = open;
    clearTimeout(this.timer);
    this.box.classList.toggle('on', open);
    if (open || !navigator.onLine) this.say();
    else this.timer = setTimeout(() => this.say(), GRACE_MS);
  }

  say() {
    clearTimeout(this.timer);
    this.box.classList.toggle('off', !this.open);
    this.box.textContent = t(`${this.prefix}.${this.open ? 'live' : navigator.onLine ? 'reconnecting' : 'offline'}`);
  }
}
