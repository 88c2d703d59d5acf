package org.linli.commons.ticket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Challenges that were solved and used. Call it inside the transaction they are used in. */
public interface SpentChallenges {

  /**
   * Spends a challenge.
   *
   * @param request hash of what it is spent on
   * @return what it was spent on before; empty where this is the first time
   */
  Optional<Spent> spend(ProofOfWork.Solved challenge, String request);

  /** Says which number came of a challenge. */
  void bind(ProofOfWork.Solved challenge, String number);

  /** What a challenge was spent on. */
  record Spent(String request, @Nullable String number) {}
}
