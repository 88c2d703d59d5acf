package org.linli.dispute.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a matter: lead leader, responsible unit, responsible person, deadline; and the
 * sponsor of a hard one. People are staff, by the name they sign in with.
 *
 * @param unit code of the responsible unit
 * @param deadline the day by whose end the matter is to be settled
 */
public record Answering(
    @Nullable String unit,
    @Nullable String person,
    @Nullable String leadLeader,
    @Nullable String sponsor,
    @Nullable LocalDate deadline) {

  public static final Answering NOBODY = new Answering(null, null, null, null, null);

  public Answering withUnit(@Nullable String code) {
    return new Answering(code, person, leadLeader, sponsor, deadline);
  }

  public Answering withPerson(@Nullable String username) {
    return new Answering(unit, username, leadLeader, sponsor, deadline);
  }

  public Answering withLeadLeader(@Nullable String username) {
    return new Answering(unit, person, username, sponsor, deadline);
  }

  public Answering withSponsor(@Nullable String username) {
    return new Answering(unit, person, leadLeader, username, deadline);
  }

  public Answering withDeadline(@Nullable LocalDate day) {
    return new Answering(unit, person, leadLeader, sponsor, day);
  }
}
