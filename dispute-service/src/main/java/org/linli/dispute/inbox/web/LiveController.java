package org.linli.dispute.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Grant;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.inbox.InboxStore;
import org.linli.dispute.inbox.LiveInboxes;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The stream of {@code followInbox}; written by hand, because a generated method cannot answer bit
 * by bit. Each stream is a virtual thread that waits.
 */
@RestController
class LiveController {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int LONGEST_SECONDS = 3600;

  private final LiveInboxes inboxes;
  private final InboxStore store;
  private final FabricHolder fabric;
  private final Clock clock;

  LiveController(LiveInboxes inboxes, InboxStore store, FabricHolder fabric, Clock clock) {
    this.inboxes = inboxes;
    this.store = store;
    this.fabric = fabric;
    this.clock = clock;
  }

  @GetMapping("/api/dispute/inbox/live")
  void followInbox(@RequestParam(defaultValue = "3600") int seconds, HttpServletResponse response)
      throws IOException, InterruptedException {
    if (seconds < 0 || seconds > LONGEST_SECONDS) {
      throw ProblemException.badField("seconds", "live-seconds", LONGEST_SECONDS);
    }
    if (seconds == 0) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    Access access = CurrentAccess.require();
    try (LiveInboxes.Listener listener = inboxes.listen(access.viewer().username(), ears(access))) {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader("Cache-Control", "no-store");
      // Proxies that collect answers before they hand them on are asked not to.
      response.setHeader("X-Accel-Buffering", "no");
      follow(access, listener, end(seconds), response.getWriter());
    }
  }

  private void follow(Access access, LiveInboxes.Listener listener, Instant end, PrintWriter out)
      throws InterruptedException {
    out.print("retry: 5000\n\n");
    // A writer notes that the reader is gone instead of throwing.
    while (goesOn(listener) && !out.checkError()) {
      InboxStore.Count now = store.count(access, clock.instant());
      // Told after every change, though the numbers be the same: they may stand for other duties.
      out.print(
          "event: inbox\ndata: {\"open\":%d,\"overdue\":%d,\"unread\":%d}\n\n"
              .formatted(now.open(), now.overdue(), now.unread()));
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

  private boolean goesOn(LiveInboxes.Listener listener) {
    return inboxes.isOpen() && !listener.isEnded();
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

  private List<String> ears(Access access) {
    List<String> ears = new ArrayList<>();
    ears.add("u:" + access.viewer().username());
    store.units(access).forEach(unit -> ears.add("unit:" + unit));
    for (Grant grant : access.grants()) {
      String path = grant.areaCode() == null ? null : fabric.findPath(grant.areaCode());
      if (path != null) {
        ears.add("role:" + grant.role().wireName() + '@' + path);
      }
    }
    return ears;
  }
}
