/** 75 as 1:15. */
export function clock(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Counts down by the clock, also while the tab is in the background; the answer stops it. */
export function countdown(seconds, onTick, onEnd) {
  const end = performance.now() + seconds * 1000;
  const tick = () => {
    const left = (end - performance.now()) / 1000;
    onTick(left);
    if (left <= 0) {
      clearInterval(timer);
      onEnd();
    }
  };
  const timer = setInterval(tick, 250);
  onTick(seconds);
  return () => clearInterval(timer);
}
