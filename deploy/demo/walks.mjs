// Ways somebody on patrol may have gone: along the roads of the demo county, and between the middles of its grids where there is none.
const FIX_SECONDS = 15;
const NOISE_METRES = 3;
const CROSSING_METRES = 60;
const FOOTPATH_METRES = 700;
const METRES_A_DEGREE = 111_200;

/** Numbers that look like chance and are the same for the same words, each time. */
export function chance(words) {
  let state = [...words].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0, 0x811c9dc5);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function metresBetween([lon, lat], [otherLon, otherLat]) {
  const east = (otherLon - lon) * METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(east, (otherLat - lat) * METRES_A_DEGREE);
}

/** The middle of the outer ring of a grid. */
export function middleOf({ geometry }) {
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0][0];
  const sum = ring.reduce(([lon, lat], point) => [lon + point[0], lat + point[1]], [0, 0]);
  return sum.map((value) => value / ring.length);
}

/** Roads and footpaths around a place, as far as they hang together. */
export class Beat {
  /** @param isIn whether a position belongs to who goes this beat */
  constructor(roads, middles, place, radiusMetres, isIn) {
    this.points = [];
    this.next = [];
    const isNear = (point) => metresBetween(point, place) <= radiusMetres && isIn(point);
    roads.forEach((road, number) => this.#road(road, number, isNear));
    this.#join((a, b) => a.road !== b.road, CROSSING_METRES, 2);
    for (const middle of middles.filter(isNear)) this.#add(middle, undefined);
    this.#join((a, b) => a.road === undefined && a !== b, FOOTPATH_METRES, 2);
    this.start = this.#startNear(place);
  }

  #add(at, road) {
    this.next.push(new Set());
    return this.points.push({ at, road }) - 1;
  }

  #link(a, b) {
    this.next[a].add(b);
    this.next[b].add(a);
  }

  #road(road, number, isNear) {
    let last;
    for (const point of road) {
      const here = isNear(point) ? this.#add(point, number) : undefined;
      if (here !== undefined && last !== undefined) this.#link(last, here);
      last = here;
    }
  }

  /** Links each point with the nearest others that it may be linked with. */
  #join(mayLink, metres, most) {
    this.points.forEach((point, here) => {
      this.points
        .map((other, there) => ({ other, there, far: metresBetween(point.at, other.at) }))
        .filter(({ other, far }) => far <= metres && mayLink(point, other))
        .sort((a, b) => a.far - b.far)
        .slice(0, most)
        .forEach(({ there }) => this.#link(here, there));
    });
  }

  /** The point nearest to a place from which most of the beat can be reached. */
  #startNear(place) {
    const byDistance = this.points
      .map(({ at }, number) => ({ number, far: metresBetween(at, place) }))
      .sort((a, b) => a.far - b.far);
    const start = byDistance.find(({ number }) => this.#reach(number) > this.points.length / 2) ?? byDistance[0];
    if (start === undefined || this.next[start.number].size === 0) throw new Error(`No way begins near ${place}`);
    return start.number;
  }

  #reach(start) {
    const seen = new Set([start]);
    for (const here of seen) for (const there of this.next[here]) seen.add(there);
    return seen.size;
  }

  /** The positions of a round, one by one: on to where it has been least, now and then a stop. */
  *round(random, metresASecond) {
    const trodden = new Map();
    const edge = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);
    let here = this.start;
    let before;
    for (;;) {
      const choices = [...this.next[here]].map((there) => ({
        there,
        worth: (trodden.get(edge(here, there)) ?? 0) + (there === before ? 0.5 : 0) + random() / 4,
      }));
      const { there } = choices.reduce((best, one) => (one.worth < best.worth ? one : best));
      trodden.set(edge(here, there), (trodden.get(edge(here, there)) ?? 0) + 1);
      const [from, to] = [this.points[here].at, this.points[there].at];
      const steps = Math.max(1, Math.round(metresBetween(from, to) / (metresASecond * FIX_SECONDS)));
      for (let step = 1; step <= steps; step++) yield from.map((value, axis) => value + ((to[axis] - value) * step) / steps);
      if (random() < 0.05) for (let stop = 4 + Math.floor(random() * 8); stop > 0; stop--) yield to;
      before = here;
      here = there;
    }
  }
}

/**
 * What the device of somebody on a round told: a fix every 15 seconds, a little beside where they were, none while they paused, and
 * none for some minutes now and then.
 */
export function track(beat, random, { from, until, pauses, metresASecond }) {
  const length = until - from;
  const silent = Array.from({ length: Math.floor(random() * 3) }, () => {
    const begin = from + length * (0.1 + random() * 0.75);
    return { from: begin, until: begin + (4 + random() * 5) * 60_000 };
  });
  const within = (spans, at) => spans.some((span) => at >= span.from && at <= span.until);
  const positions = beat.round(random, metresASecond * (0.9 + random() * 0.2));
  const fixes = [];
  for (let at = from + 5_000; at < until; at += FIX_SECONDS * 1000) {
    if (within(pauses, at)) continue;
    const [lon, lat] = positions.next().value;
    const off = () => ((random() + random() + random() - 1.5) * 2 * NOISE_METRES) / METRES_A_DEGREE;
    const fix = { at: new Date(at).toISOString(), lon: (lon + off()).toFixed(6), lat: (lat + off()).toFixed(6), accuracy: Math.round(4 + random() * 8) };
    if (!within(silent, at)) fixes.push(fix);
  }
  return fixes;
}

export function gpxOf(fixes) {
  const points = fixes.map(({ at, lon, lat }) => `<trkpt lat="${lat}" lon="${lon}"><time>${at}</time></trkpt>`);
  return `<?xml version="1.0"?>\n<gpx version="1.1" creator="demo" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>\n${points.join('\n')}\n</trkseg></trk></gpx>\n`;
}

export function csvOf(fixes) {
  return ['recordedAt,lon,lat,accuracyMetres', ...fixes.map(({ at, lon, lat, accuracy }) => `${at},${lon},${lat},${accuracy}`), ''].join('\n');
}
