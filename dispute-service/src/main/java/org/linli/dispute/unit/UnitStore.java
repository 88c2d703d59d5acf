package org.linli.dispute.unit;

import java.util.List;

/** Where units are kept. */
public interface UnitStore {

  /** All units and who belongs to them now. */
  record Directory(List<Unit> units, List<Member> members) {}

  Directory read();

  /**
   * Stores a new unit (version 0 seen) or a new state of one; the version that was seen must be the
   * one kept.
   */
  boolean put(Unit unit, int seen);

  /** Makes somebody a member, or changes how they are one. */
  void putMember(Member member);

  /** Ends a membership; false where there was none. */
  boolean endMember(String unit, String username);
}
