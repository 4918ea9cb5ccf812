// Quieter than any microphone that is on: a quiet room is at about -60 dB, a muted one at nothing at all.
const DEAD = 1e-4;
const DEAD_MS = 3_000;

/**
 * Watches whether the microphone gives any sound at all: it may be muted by the system, or by a key or a switch of its own,
 * of which the browser knows nothing.
 *
 * state: on, muted (the browser says so), dead (nothing is heard)
 */
export class MicrophoneWatch {
  state = 'on';
  seconds = 0;

  /** @param onChange is told of every new state */
  constructor(stream, onChange) {
    this.tracks = stream.getAudioTracks();
    this.onChange = onChange;
    this.alive = performance.now();
    this.ending = new AbortController();
    for (const track of this.tracks) {
      for (const kind of ['mute', 'unmute']) track.addEventListener(kind, () => this.look(), {signal: this.ending.signal});
    }
    this.look();
  }

  /** To be told of the loudest sample several times a second. */
  hear(peak) {
    if (peak > DEAD) this.alive = performance.now();
    this.look();
  }

  stop() {
    if (this.ending.signal.aborted) return;
    this.ending.abort();
    this.count();
  }

  look() {
    const muted = this.tracks.some(track => track.muted);
    const dead = performance.now() - this.alive > DEAD_MS;
    this.become(muted ? 'muted' : dead ? 'dead' : 'on');
  }

  become(state) {
    if (state === this.state || this.ending.signal.aborted) return;
    this.count();
    this.since = state === 'dead' ? this.alive : performance.now();
    this.state = state;
    this.onChange(state);
  }

  // How long nothing was recorded, added up.
  count() {
    if (this.state !== 'on') this.seconds += (performance.now() - this.since) / 1000;
  }
}
