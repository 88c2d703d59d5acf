package org.linli.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Asks the gateway over one kept connection of HTTP/1.1, signed in, reading gzip; one that the
 * gateway closed while nothing was asked is opened anew. As plain as {@link FastCgi}, so that
 * neither side is measured with the cost of a client.
 */
final class KeptConnection implements AutoCloseable {

  private final InetSocketAddress address;
  private final String rest;
  private SocketChannel channel;
  private final ByteBuffer in = ByteBuffer.allocate(1 << 16).flip();

  KeptConnection(Settings settings) throws IOException {
    URI url = URI.create(settings.url());
    int port = url.getPort() < 0 ? 80 : url.getPort();
    address = new InetSocketAddress(url.getHost(), port);
    channel = open();
    rest =
        " HTTP/1.1\r\nHost: "
            + url.getAuthority()
            + "\r\nAccept-Encoding: gzip\r\nAuthorization: Bearer "
            + settings.token()
            + "\r\n\r\n";
  }

  private SocketChannel open() throws IOException {
    SocketChannel opened = SocketChannel.open(address);
    opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return opened;
  }

  /** The body of a 200, empty for a 204. */
  byte[] get(String path) throws IOException {
    String status;
    try {
      status = ask(path);
    } catch (IOException closedWhileIdle) {
      channel.close();
      channel = open();
      in.clear().flip();
      status = ask(path);
    }
    long length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring("content-length:".length()).strip());
      }
      chunked |= lower.equals("transfer-encoding: chunked");
    }
    byte[] body = chunked ? chunks() : bytes((int) length);
    if (!status.startsWith("HTTP/1.1 200") && !status.startsWith("HTTP/1.1 204")) {
      throw new IOException(path + ": " + status + " " + new String(body, StandardCharsets.UTF_8));
    }
    return body;
  }

  /** The first line of the answer. */
  private String ask(String path) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(("GET " + path + rest).getBytes(StandardCharsets.ISO_8859_1));
    while (out.hasRemaining()) {
      channel.write(out);
    }
    return line();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      all.writeBytes(bytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = next(); next != '\n'; next = next()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int read = 0; read < count; ) {
      fill();
      int some = Math.min(in.remaining(), count - read);
      in.get(bytes, read, some);
      read += some;
    }
    return bytes;
  }

  private int next() throws IOException {
    fill();
    return in.get();
  }

  private void fill() throws IOException {
    if (!in.hasRemaining()) {
      in.clear();
      if (channel.read(in) < 0) {
        throw new EOFException("the gateway hung up");
      }
      in.flip();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
