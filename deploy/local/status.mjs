// Shows which parts run, where, and how much memory they take. Parts on standard input.
import { readdirSync, readFileSync } from 'node:fs';
import { problemAt, readParts } from './parts.mjs';

const [format, address, home, profile] = process.argv.slice(2);

/** Parent of every process. */
function parents() {
  const known = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      known.set(Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Ended meanwhile.
    }
  }
  return known;
}

/** Proportional share where the kernel tells it (shared buffers count once), else resident size. */
function memoryKib(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]);
  } catch {
    try {
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
    } catch {
      return 0;
    }
  }
}

function memoryOfTree(root, parentOf) {
  const belongs = (pid) => {
    for (let each = pid; each > 1; each = parentOf.get(each) ?? 0) if (each === root) return true;
    return false;
  };
  return [...parentOf.keys()].filter(belongs).reduce((sum, pid) => sum + memoryKib(pid), 0);
}

const parentOf = parents();
const parts = await Promise.all(
  readParts().map(async ({ name, port, pid, health }) => ({
    name,
    state: pid === null ? 'down' : health === '' || (await problemAt(health)) === null ? 'up' : 'starting',
    port,
    pid,
    memoryMib: pid === null ? 0 : Math.round(memoryOfTree(pid, parentOf) / 1024),
  })),
);
const memoryMib = parts.reduce((sum, part) => sum + part.memoryMib, 0);

if (format === 'json') {
  console.log(JSON.stringify({ address, home, profile, memoryMib, parts }, null, 2));
} else if (format === 'memory') {
  console.log(memoryMib);
} else {
  for (const part of parts) {
    const where = part.pid === null ? '' : `port ${part.port}  pid ${part.pid}`;
    console.log(`  ${part.name.padEnd(18)} ${part.state.padEnd(9)} ${String(part.memoryMib).padStart(5)} MiB  ${where}`);
  }
  console.log(`  ${'all'.padEnd(28)} ${String(memoryMib).padStart(5)} MiB  ${address}  (${profile}, ${home})`);
}
if (format !== 'memory') process.exit(parts.every((part) => part.state === 'up') ? 0 : 1);
