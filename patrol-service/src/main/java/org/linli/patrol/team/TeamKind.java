package org.linli.patrol.team;

/** Who a team is made of. */
public enum TeamKind {
  POLICE,
  AUXILIARY,
  VOLUNTEERS,
  JOINT
}
