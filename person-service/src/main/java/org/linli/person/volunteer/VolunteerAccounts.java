package org.linli.person.volunteer;

import org.jspecify.annotations.Nullable;

/** Accounts of volunteers. Everything joins the transaction that is running. */
public interface VolunteerAccounts {

  /**
   * A new account with the role volunteer.
   *
   * @param homeArea the area that answers for them
   * @param place the area or grid they help in
   */
  record New(
      String username,
      String name,
      String homeArea,
      String place,
      @Nullable String phone,
      @Nullable String email,
      String language) {}

  /**
   * Makes an account.
   *
   * @throws org.linli.commons.problem.ProblemException 409 where the name is taken; 400 where it is
   *     no name for an account
   */
  void invite(New account);

  /** Ends an account today. */
  void end(String username, String reason);
}
