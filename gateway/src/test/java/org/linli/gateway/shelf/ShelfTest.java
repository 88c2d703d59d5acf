package org.linli.gateway.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ShelfTest {

  private static final Shelf.Key KEY = key("/1");

  private final Hands clock = new Hands();
  private final Shelf shelf = new Shelf(10_000, clock);

  @Test
  void one_a_second_is_sent_to_the_service_all_the_same() {
    fill();
    assertThat(shelf.find(KEY)).isPresent();
    clock.now += 999;
    assertThat(shelf.find(KEY)).isPresent();
    clock.now += 1;
    assertThat(shelf.find(KEY)).isEmpty();
    assertThat(shelf.find(KEY)).isPresent();
  }

  @Test
  void who_hears_nothing_of_the_service_has_nothing_to_tell() {
    fill();
    for (int second = 1; second < 3; second++) {
      clock.now += 1_000;
      shelf.find(KEY);
      assertThat(shelf.find(KEY)).isPresent();
    }
    clock.now += 1_000;
    shelf.find(KEY);
    assertThat(shelf.find(KEY)).isEmpty();
    shelf.hear(1);
    assertThat(shelf.find(KEY)).isPresent();
  }

  @Test
  void newer_boundaries_throw_away_what_was_drawn_from_older_ones() {
    fill();
    shelf.hear(2);
    assertThat(shelf.find(KEY)).isEmpty();
    // A copy of the service that is behind.
    shelf.hear(1);
    shelf.keep(KEY, tile(1, 10));
    assertThat(shelf.find(KEY)).isEmpty();
    shelf.keep(KEY, tile(2, 10));
    assertThat(shelf.find(KEY)).isPresent();
  }

  @Test
  void other_rights_are_another_tile() {
    fill();
    assertThat(shelf.find(new Shelf.Key(List.of("/areas/2/leader"), KEY.path()))).isEmpty();
  }

  @Test
  void what_was_not_asked_for_longest_goes_first_and_what_is_too_large_is_not_kept() {
    fill();
    shelf.keep(key("/2"), tile(1, 4_000));
    assertThat(shelf.find(KEY)).isPresent();
    shelf.keep(key("/3"), tile(1, 4_000));
    assertThat(shelf.find(key("/2"))).isEmpty();
    assertThat(shelf.find(KEY)).isPresent();
    shelf.keep(KEY, tile(1, 10_000));
    assertThat(shelf.find(KEY).orElseThrow().bytes()).hasSize(10);
  }

  @Test
  void that_a_tile_is_unchanged_does_not_take_the_place_of_the_tile() {
    fill();
    ShelvedTile unchanged =
        new ShelvedTile(1, "W/\"t\"", HttpStatus.NOT_MODIFIED, Map.of(), new byte[0]);
    shelf.keep(KEY, unchanged);
    assertThat(shelf.find(KEY).orElseThrow().bytes()).hasSize(10);
    shelf.keep(key("/2"), unchanged);
    ShelvedTile found = shelf.find(key("/2")).orElseThrow();
    assertThat(found.answers("W/\"t\"")).isTrue();
    assertThat(found.answers("")).isFalse();
    assertThat(found.answers("W/\"s\"")).isFalse();
  }

  private void fill() {
    assertThat(shelf.find(KEY)).isEmpty();
    shelf.hear(1);
    shelf.keep(KEY, tile(1, 10));
  }

  private static Shelf.Key key(String path) {
    return new Shelf.Key(List.of("/areas/1/leader"), path);
  }

  private static ShelvedTile tile(long version, int bytes) {
    return new ShelvedTile(version, "W/\"t\"", HttpStatus.OK, Map.of(), new byte[bytes]);
  }

  private static final class Hands extends Clock {
    private long now = 1_000_000;

    @Override
    public long millis() {
      return now;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(now);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
