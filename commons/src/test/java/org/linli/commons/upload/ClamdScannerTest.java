package org.linli.commons.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linli.commons.problem.ProblemException;

class ClamdScannerTest {

  @Test
  void aCleanFileIsMarkedAsScanned() throws Exception {
    try (Clamd clamd = new Clamd("stream: OK\0")) {
      assertThat(vet(clamd, "plain words").scanned()).isTrue();
      assertThat(clamd.received()).isEqualTo("plain words");
    }
  }

  @Test
  void anInfectedFileIsRefused() throws Exception {
    try (Clamd clamd = new Clamd("stream: Eicar-Signature FOUND\0")) {
      assertThatThrownBy(() -> vet(clamd, "plain words"))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.violations().getFirst().code()).isEqualTo("file-infected"));
    }
  }

  @Test
  void withoutAVerdictNothingIsTaken() throws Exception {
    int port;
    try (Clamd clamd = new Clamd("INSTREAM size limit exceeded. ERROR\0")) {
      port = clamd.port();
      assertUnavailable(port);
    }
    assertUnavailable(port);
  }

  @Test
  void anAddressThatIsNoneIsNamed() {
    assertThatThrownBy(() -> ClamdScanner.at("clamd")).hasMessageContaining("host:port");
  }

  private static void assertUnavailable(int port) {
    assertThatThrownBy(() -> vet(port, "plain words"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.status().value()).isEqualTo(503);
              assertThat(e.code()).isEqualTo("virus-scanner");
            });
  }

  private static VettedFile vet(Clamd clamd, String text) {
    return vet(clamd.port(), text);
  }

  private static VettedFile vet(int port, String text) {
    Vetting vetting =
        new Vetting(
            new ClamdScanner("127.0.0.1", port, Duration.ofSeconds(2), Duration.ofSeconds(5)));
    return vetting.vet(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "a.txt",
        UploadLimits.ATTACHMENTS);
  }

  /** Speaks clamd's side of INSTREAM. */
  private static final class Clamd implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    Clamd(String answer) throws IOException {
      Thread.ofVirtual().start(() -> serve(answer));
    }

    int port() {
      return server.getLocalPort();
    }

    String received() {
      return received.toString(StandardCharsets.UTF_8);
    }

    private void serve(String answer) {
      try (Socket socket = server.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] command = in.readNBytes(10);
        assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          received.writeBytes(in.readNBytes(length));
        }
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
