package org.linli.dispute.lapse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where lapses are found. */
public interface LapseStore {

  /** Those that nothing was written about yet, at most a few hundred of each kind. */
  List<Lapse> find(LocalDate today, Instant now);
}
