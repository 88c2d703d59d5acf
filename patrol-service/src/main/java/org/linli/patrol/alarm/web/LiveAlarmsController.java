package org.linli.patrol.alarm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.live.EventStream;
import org.linli.commons.live.LiveStreams;
import org.linli.patrol.alarm.Alarms;
import org.linli.patrol.team.Coordination;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The stream of {@code followAlarms}; written by hand, because a generated method cannot answer bit
 * by bit.
 */
@RestController
class LiveAlarmsController {

  private final EventStream stream;
  private final Alarms alarms;
  private final Coordination coordination;

  LiveAlarmsController(LiveStreams streams, Alarms alarms, Coordination coordination, Clock clock) {
    this.stream = new EventStream(streams, clock);
    this.alarms = alarms;
    this.coordination = coordination;
  }

  @GetMapping("/api/patrol/alarms/live")
  void followAlarms(@RequestParam(defaultValue = "3600") int seconds, HttpServletResponse response)
      throws IOException, InterruptedException {
    stream.follow(seconds, "alarms", this::ears, this::count, response);
  }

  private String count() {
    Alarms.Count now = alarms.count();
    return "{\"open\":%d,\"ringing\":%d}".formatted(now.open(), now.ringing());
  }

  private List<String> ears() {
    List<String> ears = new ArrayList<>();
    ears.add("u:" + CurrentAccess.require().viewer().username());
    coordination.desks().forEach(path -> ears.add("desk@" + path));
    return ears;
  }
}
