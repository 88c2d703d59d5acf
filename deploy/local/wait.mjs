// Waits until every part is ready and says so one by one. Exit codes: 0 all ready, 1 a part failed (its last log lines
// are shown), 3 a part refused its AOT cache (its name goes into the file REFUSED).
// Arguments: when the start began (ms), the limit in seconds, REFUSED.
import { readFileSync, writeFileSync } from 'node:fs';
import { isAlive, problemAt, readParts } from './parts.mjs';

const [began, limitSeconds] = process.argv.slice(2, 4).map(Number);
const tick = process.stdout.isTTY ? '\x1b[32m✓\x1b[0m' : '✓';
const waiting = new Set(readParts());
const deadline = Date.now() + limitSeconds * 1000;

function lastLines(path, count) {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count);
  } catch {
    return ['(no log)'];
  }
}

/** What went wrong stands between the frames of a stack trace. */
const isNoFrame = (line) => !/^\s+(at |\.\.\. \d+ (common frames|more))/.test(line);

function giveUp(part, reason) {
  const lines = lastLines(part.log, 400);
  if (lines.some((line) => /\[error *\]\[aot/.test(line))) {
    writeFileSync(process.argv[4], part.name);
    process.exit(3);
  }
  console.error(`✗ ${part.name} ${reason}. The end of its log:`);
  for (const line of lines.filter(isNoFrame).slice(-25)) console.error(`    ${line}`);
  console.error(`  All of it: ./linli logs ${part.name}   Then: ./linli up`);
  process.exit(1);
}

async function look(part) {
  if (!isAlive(part.pid)) giveUp(part, 'ended before it was ready');
  const problem = await problemAt(part.health);
  if (problem === null) {
    waiting.delete(part);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`  ${tick} ${part.name.padEnd(20)} ready after ${seconds} s`);
  } else if (Date.now() > deadline) {
    giveUp(part, `was not ready within ${limitSeconds} s: ${problem}`);
  }
}

while (waiting.size > 0) {
  await Promise.all([...waiting].map(look));
  await new Promise((resolve) => setTimeout(resolve, 150));
}
