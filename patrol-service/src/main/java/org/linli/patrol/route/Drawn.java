package org.linli.patrol.route;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A route as somebody drew it, before anything is known of it to be right.
 *
 * @param gcj02 whether positions are in GCJ-02
 */
public record Drawn(String name, int expectedMinutes, boolean gcj02, List<Mark> marks) {

  public Drawn {
    name = name.strip();
    marks = List.copyOf(marks);
  }

  /**
   * A check point as drawn.
   *
   * @param position empty where none was given
   * @param line empty where none was given
   */
  public record Mark(
      CheckPoint.Kind kind,
      String name,
      @Nullable UUID premises,
      List<Double> position,
      List<List<Double>> line,
      @Nullable String grid,
      @Nullable String need) {

    public Mark {
      name = name.strip();
      position = List.copyOf(position);
      line = List.copyOf(line);
    }
  }
}
