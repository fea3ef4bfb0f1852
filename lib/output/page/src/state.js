// What the reader has chosen, kept in the address after #, so that every view can be sent to a colleague as a link.
// Short letters, because such links stand in e-mails: v view, n centre, s selected node, h hops, d direction, g grain, x opened
// nodes, r/a/l/c hidden relations, asserters, levels, chapters, p path, m matrix, i internal citations, o only problems.

const sets = {hiddenRelations: 'r', hiddenBy: 'a', hiddenLevels: 'l', hiddenChapters: 'c', expanded: 'x'};
const singles = {view: 'v', node: 'n', selected: 's', hops: 'h', direction: 'd', grain: 'g', matrix: 'm', findings: 'f'};
const flags = {internal: 'i', problems: 'o', whole: 'w'};

export const defaults = () => ({
  view: 'graph', node: '', selected: '', hops: 1, direction: 'both', grain: 'auto', matrix: '', findings: 'gap',
  internal: false, problems: false, whole: false, path: null, expanded: new Set(),
  hiddenRelations: new Set(), hiddenBy: new Set(), hiddenLevels: new Set(), hiddenChapters: new Set(),
});

const allowed = {
  view: ['graph', 'table', 'matrix', 'findings'], direction: ['both', 'up', 'down'], grain: ['auto', 'instrument', 'article', 'exact'],
  findings: ['gap', 'unknown', 'missing', 'ambiguous', 'repealed'],
};

// A colon parts the entries of a list; a title may hold one, so entries are encoded before they are joined.
const join = (entries) => entries.map(encodeURIComponent).join(':');
const part = (text) => text.split(':').filter(Boolean).map(decodeURIComponent);

export function writeHash(state) {
  const normal = defaults();
  const query = new URLSearchParams();
  for (const [name, key] of Object.entries(singles)) if (state[name] !== normal[name]) query.set(key, state[name]);
  for (const [name, key] of Object.entries(flags)) if (state[name]) query.set(key, '1');
  for (const [name, key] of Object.entries(sets)) if (state[name].size) query.set(key, join([...state[name]]));
  if (state.path) query.set('p', join([state.path.from, state.path.to, state.path.any ? '1' : '']));
  return '#' + query;
}

/** A link is text from a stranger: unknown words in it are passed over. */
export function readHash(hash) {
  const state = defaults();
  let query;
  try {
    query = new URLSearchParams(hash.replace(/^#/, ''));
    for (const [name, key] of Object.entries(sets)) if (query.has(key)) state[name] = new Set(part(query.get(key)));
    const [from, to, any] = query.get('p') ? part(query.get('p')) : [];
    if (from && to) state.path = {from, to, any: any === '1'};
  } catch {
    return defaults();
  }
  for (const [name, key] of Object.entries(singles)) {
    const value = query.get(key);
    if (value !== null && (!allowed[name] || allowed[name].includes(value))) state[name] = value;
  }
  for (const [name, key] of Object.entries(flags)) state[name] = query.get(key) === '1';
  state.hops = Math.min(6, Math.max(1, Math.trunc(Number(state.hops)) || 1));
  return state;
}
