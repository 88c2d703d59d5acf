package org.linli.place.hazard;

import java.util.UUID;

/** Reports hazards that were found in other work. */
public interface Hazards {

  /** Reports one in the transaction that is running, with its viewer; gives its id. */
  UUID report(NewHazard hazard);
}
