package org.linli.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Calls one FastCGI process over its socket, each on a connection of its own as web servers do. No
 * web server stands in between, so that the program behind it is measured and nothing else.
 */
final class FastCgi {

  private static final int BEGIN = 1;
  private static final int END = 3;
  private static final int PARAMETERS = 4;
  private static final int INPUT = 5;
  private static final int OUTPUT = 6;
  private static final int HEADER = 8;

  private final UnixDomainSocketAddress address;

  FastCgi(Path socket) {
    this.address = UnixDomainSocketAddress.of(socket);
  }

  /** The body of a 200; anything else is an error with what the program said. */
  byte[] get(Map<String, String> parameters) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    // A responder (1).
    record(request, BEGIN, new byte[] {0, 1, 0, 0, 0, 0, 0, 0});
    record(request, PARAMETERS, pairs(parameters));
    record(request, PARAMETERS, new byte[0]);
    record(request, INPUT, new byte[0]);
    ByteBuffer out = ByteBuffer.wrap(request.toByteArray());
    try (SocketChannel channel = SocketChannel.open(address)) {
      while (out.hasRemaining()) {
        channel.write(out);
      }
      return body(answer(channel));
    }
  }

  private static byte[] answer(SocketChannel channel) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    while (true) {
      ByteBuffer header = read(channel, HEADER);
      int type = header.get(1);
      int length = Short.toUnsignedInt(header.getShort(4));
      byte[] content = read(channel, length + Byte.toUnsignedInt(header.get(6))).array();
      if (type == END) {
        return answer.toByteArray();
      }
      if (type == OUTPUT) {
        answer.write(content, 0, length);
      }
    }
  }

  private static ByteBuffer read(SocketChannel channel, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("the FastCGI process hung up");
      }
    }
    return buffer.flip();
  }

  private static byte[] body(byte[] answer) throws IOException {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    String head = end < 0 ? text : text.substring(0, end);
    if (end < 0 || !head.contains("mvt") && !head.contains("vector-tile")) {
      throw new IOException("no tile: " + text.substring(0, Math.min(600, text.length())));
    }
    return Arrays.copyOfRange(answer, end + 4, answer.length);
  }

  private static byte[] pairs(Map<String, String> parameters) {
    ByteArrayOutputStream pairs = new ByteArrayOutputStream();
    parameters.forEach(
        (name, value) -> {
          byte[] n = name.getBytes(StandardCharsets.UTF_8);
          byte[] v = value.getBytes(StandardCharsets.UTF_8);
          length(pairs, n.length);
          length(pairs, v.length);
          pairs.writeBytes(n);
          pairs.writeBytes(v);
        });
    return pairs.toByteArray();
  }

  private static void length(ByteArrayOutputStream out, int length) {
    if (length < 128) {
      out.write(length);
    } else {
      out.writeBytes(ByteBuffer.allocate(4).putInt(length | 0x80000000).array());
    }
  }

  private static void record(ByteArrayOutputStream out, int type, byte[] content) {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.put((byte) 1).put((byte) type).putShort((short) 1).putShort((short) content.length);
    out.writeBytes(header.array());
    out.writeBytes(content);
  }
}
