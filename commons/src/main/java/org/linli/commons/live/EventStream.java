package org.linli.commons.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Server-sent events: one at once and after every change, a comment every 15 seconds. Each stream
 * is a virtual thread that waits. The path of the operation must end in {@code /live}: the gateway
 * keeps such calls on connections of their own.
 */
public final class EventStream {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int LONGEST_SECONDS = 3600;

  private final LiveStreams streams;
  private final Clock clock;

  public EventStream(LiveStreams streams, Clock clock) {
    this.streams = streams;
    this.clock = clock;
  }

  /**
   * Answers bit by bit, until the token of the caller ends or the time is over.
   *
   * @param seconds to stay at most, up to an hour; 0 asks only whether one may
   * @param name of the event
   * @param ears what is listened for; asked for once
   * @param data JSON on one line, asked for at once and after every change
   */
  public void follow(
      int seconds,
      String name,
      Supplier<? extends Collection<String>> ears,
      Supplier<String> data,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    if (seconds < 0 || seconds > LONGEST_SECONDS) {
      throw ProblemException.badField("seconds", "live-seconds", LONGEST_SECONDS);
    }
    if (seconds == 0) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    String account = CurrentAccess.require().viewer().username();
    try (LiveStreams.Listener listener = streams.listen(account, ears.get())) {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader("Cache-Control", "no-store");
      // Proxies that collect answers before they hand them on are asked not to.
      response.setHeader("X-Accel-Buffering", "no");
      follow(listener, end(seconds), name, data, response.getWriter());
    }
  }

  private void follow(
      LiveStreams.Listener listener,
      Instant end,
      String name,
      Supplier<String> data,
      PrintWriter out)
      throws InterruptedException {
    out.print("retry: 5000\n\n");
    // A writer notes that the reader is gone instead of throwing.
    while (goesOn(listener) && !out.checkError()) {
      // Told after every change, though it be the same: it may stand for something else.
      out.print("event: %s\ndata: %s\n\n".formatted(name, data.get()));
      while (!out.checkError() && goesOn(listener)) {
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
          return;
        }
        if (listener.await(left.compareTo(HEARTBEAT) < 0 ? left : HEARTBEAT)) {
          break;
        }
        out.print(": still here\n\n");
      }
    }
  }

  private boolean goesOn(LiveStreams.Listener listener) {
    return streams.isOpen() && !listener.isEnded();
  }

  /** A stream must not outlive the right it was opened with. */
  private Instant end(int seconds) {
    Instant wished = clock.instant().plusSeconds(seconds);
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken token) {
      Instant expires = token.getToken().getExpiresAt();
      if (expires != null && expires.isBefore(wished)) {
        return expires;
      }
    }
    return wished;
  }
}
