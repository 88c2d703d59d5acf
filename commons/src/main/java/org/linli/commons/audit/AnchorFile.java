package org.linli.commons.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The anchors of a service: {@code <service>.jsonl} in a folder outside the database, which only
 * grows. Several copies of the service may append to it.
 */
public final class AnchorFile {

  /** A lock on a file does not keep out others of the same JVM. */
  private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

  /** A line is less than half of that. */
  private static final int TAIL = 4096;

  private final Path file;
  private final String service;
  private final PrivateKey key;

  public AnchorFile(Path folder, String service, String signingKey) {
    this.file = of(folder, service);
    this.service = service;
    this.key = AnchorKeys.signing(signingKey);
  }

  static Path of(Path folder, String service) {
    return folder.toAbsolutePath().normalize().resolve(service + ".jsonl");
  }

  /**
   * Adds a line unless the chain is anchored that far already. The folder is never made here: where
   * it is missing, what should be mounted there is not.
   */
  void append(AuditChain.Head head, Instant at) throws IOException {
    synchronized (MONITORS.computeIfAbsent(file, f -> new Object())) {
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        long end = afterLastWholeLine(channel);
        String last = lineBefore(channel, end);
        if (!last.isEmpty() && Anchor.parse(last).seq() >= head.seq()) {
          return;
        }
        String previous = last.isEmpty() ? "" : Anchor.hashOf(last);
        String line = Anchor.signed(service, head, at, previous, key).line() + "\n";
        // What a crash left behind in the middle of a line is overwritten.
        if (channel.size() > end) {
          channel.truncate(end);
        }
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        channel.position(end);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    }
  }

  private static long afterLastWholeLine(FileChannel channel) throws IOException {
    long size = channel.size();
    String tail = text(channel, Math.max(0, size - TAIL), size);
    int newline = tail.lastIndexOf('\n');
    return newline < 0 ? 0 : size - tail.length() + newline + 1;
  }

  /** The line that ends there; empty at the beginning of the file. */
  private static String lineBefore(FileChannel channel, long end) throws IOException {
    if (end == 0) {
      return "";
    }
    String tail = text(channel, Math.max(0, end - TAIL), end - 1);
    return tail.substring(tail.lastIndexOf('\n') + 1);
  }

  /** Lines are plain ASCII, so bytes are characters. */
  private static String text(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // Goes on until all is read.
    }
    return new String(bytes.array(), StandardCharsets.ISO_8859_1);
  }
}
