package org.linli.system.access;

/** Where a role is held, seen from the target area. */
enum Relation {
  /** In the target area itself. */
  OWN,
  /** In the area above the target. */
  PARENT,
  /** In an area below the target, other than the one the target point lies in. */
  CHILD,
  /** In an area beside the target. */
  SIBLING,
  /** In an area that does not exist. */
  NONE,
  /** Without area, for roles that have none. */
  HELD;

  /** Whether the target lies where the role is held. */
  boolean covers() {
    return switch (this) {
      case OWN, PARENT, HELD -> true;
      case CHILD, SIBLING, NONE -> false;
    };
  }
}
