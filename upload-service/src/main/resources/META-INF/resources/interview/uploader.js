import {Problem} from '/assets/api.js';
import {API, api, credentials} from './session.js';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
// A cut line says nothing: a request that moves no byte for so long is given up and made again.
const STALLED_MS = 30_000;
const ANSWER_MS = 90_000;
const PASSING = [0, 408, 425, 429];
const DAMAGED_ON_THE_WAY = ['recording-broken-off', 'recording-damaged'];

/**
 * Brings one recording to safety. The recording stays in memory until the service has it; whatever breaks is tried again,
 * at once when the network is back. Its key and digest make it one attempt however often it is sent, by this page or by
 * something on the way. Tells of every step by the event `change`.
 *
 * state: sending, waiting (for the next try), safe, refused (see problem)
 */
export class Upload extends EventTarget {
  state = 'sending';
  share = 0;
  tries = 0;
  problem = null;

  /** @param question as it was before this recording was made */
  constructor(question, blob) {
    super();
    this.question = question;
    this.blob = blob;
    this.key = crypto.randomUUID();
    this.online = () => this.again();
  }

  get done() { return this.state === 'safe' || this.state === 'refused'; }

  async start() {
    window.addEventListener('online', this.online);
    this.digest = await digest(this.blob);
    while (!this.done) {
      try {
        if (this.tries++ > 0 && await this.arrived()) break;
        this.set('sending', 0);
        await this.send();
        break;
      } catch (failure) {
        if (!(failure instanceof Problem) || passes(failure)) await this.pause();
        else if (await this.arrived().catch(() => false)) break;
        else this.refuse(failure);
      }
    }
    window.removeEventListener('online', this.online);
    if (this.state !== 'refused') this.set('safe', 1);
    return this.state === 'safe';
  }

  /** Tries at once instead of later. */
  again() { this.wake?.(); }

  // The answer may have been lost on its way back: then the attempt is there, and its bytes need not travel again.
  async arrived() {
    const interview = await api.get('/interview');
    const now = interview.questions.find(question => question.id === this.question.id);
    return (now.attempt ?? 0) > (this.question.attempt ?? 0) && now.bytes === this.blob.size;
  }

  send() {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      let watchdog = setTimeout(() => request.abort(), STALLED_MS);
      const patience = ms => {
        clearTimeout(watchdog);
        watchdog = setTimeout(() => request.abort(), ms);
      };
      request.open('PUT', `${API}/answers/${encodeURIComponent(this.question.id)}/video`);
      request.setRequestHeader('Content-Type', this.blob.type);
      request.setRequestHeader('X-Requested-With', 'JavaScript');
      request.setRequestHeader('Idempotency-Key', this.key);
      if (this.digest) request.setRequestHeader('Repr-Digest', `sha-256=:${this.digest}:`);
      Object.entries(credentials()).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = event => {
        patience(STALLED_MS);
        this.set('sending', event.loaded / event.total);
      };
      request.upload.onload = () => patience(ANSWER_MS);
      request.onloadend = () => {
        clearTimeout(watchdog);
        if (request.status === 201) resolve();
        else reject(new Problem(request.status, parsed(request.responseText)));
      };
      request.send(this.blob);
    });
  }

  async pause() {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(this.tries - 1, 5));
    this.retryAt = Date.now() + wait;
    this.set('waiting', 0);
    await new Promise(resolve => {
      this.wake = resolve;
      setTimeout(resolve, wait);
    });
    this.wake = null;
  }

  refuse(problem) {
    this.problem = problem;
    this.set('refused', 0);
  }

  set(state, share) {
    this.state = state;
    this.share = share;
    this.dispatchEvent(new Event('change'));
  }
}

function passes(problem) {
  return problem.status >= 500 || PASSING.includes(problem.status) || DAMAGED_ON_THE_WAY.includes(problem.type);
}

/** SHA-256 in base64; null where this machine cannot hold the recording a second time: it is sent without, then. */
async function digest(blob) {
  try {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    return btoa(String.fromCharCode(...bytes));
  } catch {
    return null;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
