// What personal data look like wherever they lie: each canary in the forms in which text is written down, and the search
// for them in what is read piece by piece.

/** The forms of a text: as it is, escaped in JSON, in an address, in a dump of bytes, in Base64 wherever it begins. */
export function formsOf(text) {
  const bytes = Buffer.from(text, 'utf8');
  const escaped = [...text].map((each) => (each.charCodeAt(0) > 126 ? unicodeEscapes(each) : each)).join('');
  const address = encodeURIComponent(text);
  const forms = {
    'as it is': text,
    'escaped in JSON': escaped,
    'escaped in JSON, capitals': escaped.replace(/\\u[0-9a-f]{4}/g, (code) => `\\u${code.slice(2).toUpperCase()}`),
    'in an address': address,
    'in an address, small letters': address.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    'in a form': address.replaceAll('%20', '+'),
    'as bytes': bytes.toString('hex'),
    'as bytes, capitals': bytes.toString('hex').toUpperCase(),
    ...base64Forms(bytes),
  };
  const seen = new Set();
  return Object.entries(forms).filter(([, form]) => !seen.has(form) && seen.add(form));
}

function unicodeEscapes(character) {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Three bytes are four letters: the text may begin at any of three places, and the letters at its ends belong to its neighbours too. */
function base64Forms(bytes) {
  const forms = {};
  for (const before of [0, 1, 2]) {
    const letters = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replaceAll('=', '');
    const certain = letters.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6));
    forms[`in Base64 at ${before}`] = certain;
    forms[`in Base64 for addresses at ${before}`] = certain.replaceAll('+', '-').replaceAll('/', '_');
  }
  return forms;
}

/** Every place of every canary in what comes piece by piece, also across two pieces. */
export class Search {
  constructor(canaries) {
    this.needles = canaries.flatMap((canary) =>
      formsOf(canary.text).map(([form, text]) => ({ canary, form, bytes: Buffer.from(text, 'utf8') })),
    );
    this.longest = Math.max(0, ...this.needles.map(({ bytes }) => bytes.length));
  }

  /** Found in these pieces: `at(offset)` is asked to name the place while the piece is at hand. */
  async in(pieces, { place = (_, offset) => `byte ${offset}`, line = () => {} } = {}) {
    const found = [];
    let rest = Buffer.alloc(0);
    let before = 0;
    for await (const piece of pieces) {
      const window = Buffer.concat([rest, piece]);
      line(window, before, rest.length);
      for (const { canary, form, bytes } of this.needles) {
        // What ends inside the rest was found with the piece before.
        let from = Math.max(0, rest.length - bytes.length + 1);
        for (let at = window.indexOf(bytes, from); at >= 0; at = window.indexOf(bytes, from)) {
          found.push({ canary, form, place: place(window, before + at, at) });
          from = at + bytes.length;
        }
      }
      rest = window.subarray(Math.max(0, window.length - this.longest));
      before += window.length - rest.length;
    }
    return found;
  }
}

/** Names the table of a dump in which a byte lies. */
export class Tables {
  constructor() {
    this.starts = [];
  }

  line(window, before, known) {
    let from = Math.max(0, known - 200);
    for (let at = window.indexOf('\nCOPY ', from); at >= 0; at = window.indexOf('\nCOPY ', from)) {
      const end = window.indexOf(' ', at + 6);
      if (end < 0) break;
      const name = window.toString('utf8', at + 6, end);
      const offset = before + at;
      if (!this.starts.some((start) => start.offset === offset)) this.starts.push({ offset, name });
      from = at + 6;
    }
  }

  at(offset) {
    return this.starts.findLast((start) => start.offset < offset)?.name ?? 'before the first table';
  }
}
