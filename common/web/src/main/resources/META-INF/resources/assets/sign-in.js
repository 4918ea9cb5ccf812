/** Signing in again once the session is over. */
const AREA = 'hirenow.area';
let signingOut = false;

document.addEventListener('click', event => {
  if (!event.target.closest?.('a[href$="sign-out"]')) return;
  sessionStorage.setItem(AREA, location.pathname.split('/')[1]);
  signingOut = !(event.ctrlKey || event.metaKey || event.shiftKey);
});
addEventListener('pageshow', () => { signingOut = false; });

/**
 * Leads through the sign-in and back to this page. Not while the person is signing out: that ends the session before
 * the browser has arrived at the page that says so, and loading this one anew would break it off.
 */
export function signInAgain() {
  if (!signingOut) location.reload();
}

/** The area of the pages where somebody last signed out of all: the page that says so leads back there. */
export const leftArea = () => sessionStorage.getItem(AREA);
