// A small drawing of an entrance that stands for a photo in the demo: a wall, a door, a sign above it, a floor. Nobody is in it.
import { deflateSync } from 'node:zlib';

const WIDTH = 320;
const HEIGHT = 240;
const WALLS = ['#c9c4b5', '#b7c3c9', '#d3c0a8', '#c4ccb4'];
const DOORS = ['#6b4a2f', '#3f5a6b', '#7a2f2f', '#4d4d4d'];

/** A PNG; another number gives another entrance, the same number the same bytes. */
export function picture(number) {
  const left = 60 + ((number * 37) % 130);
  const rows = [];
  for (let y = 0; y < HEIGHT; y++) {
    const row = Buffer.alloc(1 + WIDTH * 3);
    for (let x = 0; x < WIDTH; x++) row.writeUIntBE(colour(x, y, left, number), 1 + x * 3, 3);
    rows.push(row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colour(x, y, left, number) {
  const across = x - left;
  if (y > 205) return rgb((x >> 5) % 2 ? '#8d8a83' : '#959189');
  if (y > 70 && across > 0 && across < 70) return rgb(across > 33 && across < 37 ? '#222222' : DOORS[number % DOORS.length]);
  if (y > 45 && y < 60 && across > 15 && across < 55) return rgb('#1f8a4c');
  return rgb(WALLS[(number >> 2) % WALLS.length]);
}

const rgb = (hex) => Number.parseInt(hex.slice(1), 16);

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** The check sum of a chunk, bit by bit: zlib's own came with a later Node. */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
