// The parts of an instance as the shell describes them: PART|PORT|PID|HEALTH|LOG, one a line on standard input.
import { readFileSync } from 'node:fs';

export function readParts() {
  return readFileSync(0, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name, port, pid, health, log] = line.split('|');
      return { name, port: Number(port), pid: pid ? Number(pid) : null, health, log };
    });
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** What keeps a health address from saying that all is well; null when it does. */
export async function problemAt(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3000), redirect: 'manual' });
    const body = await answer.text();
    return answer.status === 200 ? null : `${url} answers ${answer.status} ${body.slice(0, 120)}`;
  } catch (error) {
    return `${url} does not answer (${error.cause?.code ?? error.message})`;
  }
}
