package org.linli.commons.upload;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks clamd over TCP with its command INSTREAM: chunks, each after its length as four bytes, end
 * with an empty one; the answer ends with NUL. One connection a file.
 */
final class ClamdScanner implements VirusScanner {

  private static final int CHUNK_BYTES = 64 * 1024;
  private static final int LONGEST_ANSWER_BYTES = 4096;

  private final String host;
  private final int port;
  private final Duration connecting;
  private final Duration answering;

  ClamdScanner(String host, int port, Duration connecting, Duration answering) {
    this.host = host;
    this.port = port;
    this.connecting = connecting;
    this.answering = answering;
  }

  /**
   * The scanner of a setting.
   *
   * @param address {@code host:port}
   * @throws IllegalArgumentException where it is no such address
   */
  static ClamdScanner at(String address) {
    int colon = address.lastIndexOf(':');
    if (colon <= 0 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException("linli.virus-scanner must be host:port, not " + address);
    }
    return new ClamdScanner(
        address.substring(0, colon),
        Integer.parseInt(address.substring(colon + 1)),
        Duration.ofSeconds(3),
        Duration.ofSeconds(60));
  }

  @Override
  public boolean isClean(byte[] content) throws IOException {
    String answer = ask(content);
    if (answer.endsWith("OK")) {
      return true;
    }
    if (answer.endsWith("FOUND")) {
      return false;
    }
    throw new IOException("the virus scanner gave no verdict: " + answer);
  }

  private String ask(byte[] content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), (int) connecting.toMillis());
      socket.setSoTimeout((int) answering.toMillis());
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int from = 0; from < content.length; from += CHUNK_BYTES) {
        int length = Math.min(CHUNK_BYTES, content.length - from);
        out.writeInt(length);
        out.write(content, from, length);
      }
      out.writeInt(0);
      out.flush();
      return answer(socket.getInputStream());
    }
  }

  private static String answer(InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (int c = in.read(); c > 0 && answer.length() < LONGEST_ANSWER_BYTES; c = in.read()) {
      answer.append((char) c);
    }
    return answer.toString().strip();
  }
}
