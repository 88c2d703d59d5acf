// Sees that the ports of the parts to be started are free; says which is taken, and by whom. Parts on standard input.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { readParts } from './parts.mjs';

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Numbers of the sockets that listen on a port, from the kernel's tables. */
function listeningSockets(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => {
    try {
      return readFileSync(table, 'utf8')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter((cells) => cells[1]?.endsWith(`:${hex}`) && cells[3] === '0A')
        .map((cells) => cells[9]);
    } catch {
      return [];
    }
  });
}

function holder(port) {
  const wanted = new Set(listeningSockets(port).map((inode) => `socket:[${inode}]`));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const holds = readdirSync(`/proc/${pid}/fd`).some((fd) => wanted.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
      if (holds) {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/[\s\0]+/g, ' ').trim();
        return `process ${pid}: ${command.slice(0, 100)}`;
      }
    } catch {
      // Another user's process, or one that has just ended.
    }
  }
  return 'a process of another user (as root: ss -ltnp)';
}

let taken = 0;
for (const part of readParts()) {
  if (await isFree(part.port)) continue;
  taken += 1;
  console.error(`✗ Port ${part.port} for ${part.name} is taken by ${holder(part.port)}`);
}
if (taken > 0) {
  console.error('  Stop that process, or move all ports of Linli: LINLI_PORT_OFFSET=1000 ./linli up');
  process.exit(1);
}
