// Lines that pass a column go between its blocks and not behind them: a line that vanishes behind a block seems to end there.
//   block A ──┐   ┌ block B ┐   ┌── block C        The line from A to C goes through the gap under B, straight, in a lane
//             └───┘─────────└───┘                  of its own where several lines take the same gap.
// A curve is {start, bends, end}: quadratic pieces with the bends as control points that meet half way between them, which is
// what Cytoscape draws, and what trace() tells others.

const clear = {block: 3, heading: 34};
const reach = 34;  // pixels before and behind a column in which a line turns, at most
const lane = 5;

/** Calls move(point) and then quad(control, point) for each piece of a curve. */
export function trace({start, bends, end}, move, quad) {
  move(start);
  bends.forEach((bend, index) => {
    const next = bends[index + 1];
    quad(bend, next ? {x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2} : end);
  });
}

/** How far a point is from a curve, or from the straight line between its ends. */
export function distanceTo(curve, point, straight) {
  let [nearest, at] = [Infinity, null];
  const line = (to) => {
    const [dx, dy] = [to.x - at.x, to.y - at.y];
    const along = Math.min(1, Math.max(0, ((point.x - at.x) * dx + (point.y - at.y) * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, Math.hypot(point.x - at.x - along * dx, point.y - at.y - along * dy));
    at = to;
  };
  trace(straight ? {...curve, bends: []} : curve, (start) => { at = start; }, (bend, end) => {
    const from = at;
    for (let t = 0.125; t <= 1; t += 0.125) {
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      line({x: a * from.x + b * bend.x + c * end.x, y: a * from.y + b * bend.y + c * end.y});
    }
  });
  if (straight) line(curve.end);
  return nearest;
}

/** Leads the scene's curves around blocks. */
export function routeAround(scene) {
  const columns = columnsOf(scene.frames, scene.columns);
  const users = new Map();  // gap → the crossings that take it
  for (const curve of scene.curves) {
    const {start, end} = curve;
    const way = Math.sign(end.x - start.x);
    const between = columns.filter(({left, right}) => left > Math.min(start.x, end.x) && right < Math.max(start.x, end.x));
    if (way < 0) between.reverse();
    curve.crossings = [];
    if (way === 0 || curve.bends[0].x === curve.bends.at(-1).x) keepBow(curve, columns);
    let from = start;
    for (const column of between) {
      const x = (column.left + column.right) / 2;
      const ideal = from.y + (end.y - from.y) * (x - from.x) / (end.x - from.x);
      const gap = nearest(column.gaps, ideal);
      const crossing = {column, y: Math.min(gap.to, Math.max(gap.from, ideal)), order: from.y + end.y};
      if (!users.has(gap)) users.set(gap, []);
      users.get(gap).push(crossing);
      curve.crossings.push(crossing);
      from = {x, y: crossing.y};
    }
  }
  for (const [gap, crossings] of users) spread(gap, crossings);
  for (const curve of scene.curves) if (curve.crossings.length) curve.bends = bendsOf(curve);
}

/** A bow within a column stays out of the one before it. */
function keepBow({start, end, bends}, columns) {
  const at = Math.min(start.x, end.x);
  const before = columns.findLast(({right}) => right < at);
  if (before) for (const bend of bends) bend.x = Math.max(bend.x, before.right + clear.block);
}

/** Frames by where they stand from left to right, with the free room between them from top to bottom. */
function columnsOf(frames, levels) {
  const columns = [];
  for (const frame of [...frames].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && frame.x < last.right) {
      last.frames.push(frame);
      last.right = Math.max(last.right, frame.x + frame.width);
    } else columns.push({left: frame.x, right: frame.x + frame.width, frames: [frame]});
  }
  const first = new Set(levels.map((each) => each.frames?.reduce((top, frame) => frame.y < top.y ? frame : top)));
  for (const column of columns) {
    column.frames.sort((a, b) => a.y - b.y);
    column.gaps = [];
    let top = -Infinity;
    for (const frame of column.frames) {
      const bottom = frame.y - (first.has(frame) ? clear.heading : clear.block);
      if (bottom > top) column.gaps.push({from: top, to: bottom});
      top = Math.max(top, frame.y + frame.height + clear.block);
    }
    column.gaps.push({from: top, to: Infinity});
  }
  return columns;
}

function nearest(gaps, y) {
  const off = (gap) => Math.max(gap.from - y, y - gap.to, 0);
  return gaps.reduce((best, gap) => off(gap) < off(best) ? gap : best);
}

/** Lanes for those that take one gap, in the order in which they come; who passes above or below all keeps the way he had. */
function spread(gap, crossings) {
  if (gap.from === -Infinity || gap.to === Infinity) {
    const edge = gap.to === Infinity ? gap.from : gap.to;
    const out = gap.to === Infinity ? 1 : -1;
    crossings.filter(({y}) => y === edge).sort((a, b) => (a.order - b.order) * out).forEach((crossing, index) => {
      crossing.y = edge + out * Math.min(60, index * lane);
    });
    return;
  }
  const width = Math.min(gap.to - gap.from, lane * (crossings.length - 1));
  const middle = crossings.reduce((sum, {y}) => sum + y, 0) / crossings.length;
  const first = Math.min(gap.to - width, Math.max(gap.from, middle - width / 2));
  crossings.sort((a, b) => a.order - b.order).forEach((crossing, index) => {
    crossing.y = first + (crossings.length > 1 ? width * index / (crossings.length - 1) : 0);
  });
}

/** Four bends a column keep the line level while it is between blocks. */
function bendsOf({start, end, crossings}) {
  const way = Math.sign(end.x - start.x);
  const sides = crossings.map(({column, y}) => way > 0 ? {enter: column.left, leave: column.right, y} : {enter: column.right, leave: column.left, y});
  const bends = [];
  let at = start.x;
  for (const {enter, leave, y} of sides) {
    const turn = way * Math.min(reach, Math.abs(enter - at) / 3);
    bends.push({x: at + turn, y: bends.at(-1)?.y ?? start.y}, {x: enter - turn, y}, {x: enter + way * 4, y}, {x: leave - way * 4, y});
    at = leave;
  }
  const turn = way * Math.min(reach, Math.abs(end.x - at) / 3);
  bends.push({x: at + turn, y: bends.at(-1).y}, {x: end.x - turn, y: end.y});
  return bends;
}
