package org.linli.place.inspection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A visit that is to be fitted into a day.
 *
 * @param lon degrees
 * @param windows when it can be visited, in order; null where not known: then at any time
 */
public record Visit(
    UUID plan, double lon, double lat, int minutes, @Nullable List<Window> windows) {

  private static final int DAY_MINUTES = 24 * 60;

  /** Minutes since midnight; the end is exclusive. */
  public record Window(int fromMinute, int toMinute) {

    private String text() {
      return clock(fromMinute) + "-" + (toMinute == DAY_MINUTES ? "24:00" : clock(toMinute));
    }
  }

  public Visit {
    windows = windows == null ? null : List.copyOf(windows);
  }

  /** When a visit can begin that arrives at this minute; -1 where it does not fit any more. */
  int begin(int arrival) {
    List<Window> open = windows == null ? List.of(new Window(0, DAY_MINUTES)) : windows;
    for (Window window : open) {
      int begin = Math.max(arrival, window.fromMinute());
      if (begin + minutes <= window.toMinute()) {
        return begin;
      }
    }
    return -1;
  }

  /** The windows for people; null where not known. */
  @Nullable String hours() {
    return windows == null
        ? null
        : windows.stream().map(Window::text).collect(Collectors.joining(", "));
  }

  static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
