package org.linli.dispute.whistle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Matter;

/** Where whistles are kept. */
public interface WhistleStore {

  /** Writes a whistle down, in the transaction that is running. */
  void write(Matter matter, Whistle whistle);

  /** One that the viewer of this request may see. */
  Optional<Seen> find(UUID id);

  /** A whistle, and whether the viewer handles its matter. */
  record Seen(Whistle whistle, boolean handler) {}

  /** The same in the transaction that is running, its row locked. */
  Whistle lock(Matter matter, UUID id);

  void answer(Matter matter, Whistle whistle, String unit, Whistle.Given answer);

  void record(
      Matter matter,
      Whistle whistle,
      Whistle.OnTheSpot record,
      List<String> came,
      List<Whistle.Task> tasks);

  void done(Matter matter, Whistle whistle, UUID task, Whistle.Done done);

  /** Counts the version on, with the state it is in now. */
  void next(Matter matter, Whistle whistle, Whistle.State state);

  /** Those of a matter that the viewer of this request may see, newest first. */
  List<Whistle> ofMatter(String countyCode, UUID matter);

  /** Those that these units are summoned by or blew, newest first. */
  List<Whistle> list(Query query, int limit);

  /** Which are listed. */
  record Query(
      List<String> summoned,
      List<String> blowing,
      Whistle.@Nullable State state,
      @Nullable Instant beforeAt,
      @Nullable UUID beforeId) {
    public Query {
      summoned = List.copyOf(summoned);
      blowing = List.copyOf(blowing);
    }
  }
}
