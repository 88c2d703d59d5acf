package org.linli.dispute.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Grant;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.live.EventStream;
import org.linli.commons.live.LiveStreams;
import org.linli.dispute.inbox.InboxStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The stream of {@code followInbox}; written by hand, because a generated method cannot answer bit
 * by bit.
 */
@RestController
class LiveController {

  private final EventStream stream;
  private final InboxStore store;
  private final FabricHolder fabric;
  private final Clock clock;

  LiveController(LiveStreams inboxes, InboxStore store, FabricHolder fabric, Clock clock) {
    this.stream = new EventStream(inboxes, clock);
    this.store = store;
    this.fabric = fabric;
    this.clock = clock;
  }

  @GetMapping("/api/dispute/inbox/live")
  void followInbox(@RequestParam(defaultValue = "3600") int seconds, HttpServletResponse response)
      throws IOException, InterruptedException {
    Access access = CurrentAccess.require();
    stream.follow(seconds, "inbox", () -> ears(access), () -> count(access), response);
  }

  private String count(Access access) {
    InboxStore.Count now = store.count(access, clock.instant());
    return "{\"open\":%d,\"overdue\":%d,\"unread\":%d}"
        .formatted(now.open(), now.overdue(), now.unread());
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
