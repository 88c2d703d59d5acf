package org.linli.patrol.team;

/** As what somebody belongs to a team. */
public enum Capacity {
  POLICE,
  AUXILIARY,
  STAFF,
  VOLUNTEER
}
