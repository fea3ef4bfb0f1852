// What the reader chose and the browser keeps: nothing where it keeps nothing for files.

/** The words kept under a name, or null. */
export function readKept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name, words) {
  try {
    localStorage.setItem(name, words);
  } catch { /* for this page only */ }
}
