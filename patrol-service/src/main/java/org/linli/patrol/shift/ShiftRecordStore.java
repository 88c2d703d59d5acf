package org.linli.patrol.shift;

import java.util.List;

/** Where shifts entered afterwards are kept, in the transaction that is running. */
public interface ShiftRecordStore {

  /** Keeps one that has ended, with all its steps. */
  void insert(Shift shift, List<Step> steps);
}
