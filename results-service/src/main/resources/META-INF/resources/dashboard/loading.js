import {Problem} from '/assets/api.js';
import {t} from '/assets/texts.js';
import {shown} from './session.js';

const SLOW_MS = 8000;

/**
 * Says that the page is loading: once, and again if that takes long. Screen readers hear it from outside of `main`, because
 * they are silent about an element while it is busy.
 */
export class Loading {
  constructor() {
    this.main = document.getElementById('main');
    this.box = document.getElementById('loading');
    this.announcer = document.getElementById('announcer');
    this.loaded = false;
    this.say(t('loading'));
    this.timer = setTimeout(() => this.say(t('loading.slow')), SLOW_MS);
  }

  say(text) {
    this.box.querySelector('p').textContent = text;
    this.announcer.textContent = text;
  }

  /** There is something to show. */
  done() {
    this.loaded = true;
    this.end();
  }

  /** Shows an error; as long as there is nothing to show, the error says so. */
  tell(text, failure) {
    if (this.loaded) {
      shown(text);
      return;
    }
    this.end();
    shown(failure instanceof Problem ? `${text} ${t('loading.again')}` : t('loading.offline'));
  }

  end() {
    clearTimeout(this.timer);
    this.box.hidden = true;
    this.announcer.textContent = '';
    this.main.removeAttribute('aria-busy');
  }
}
