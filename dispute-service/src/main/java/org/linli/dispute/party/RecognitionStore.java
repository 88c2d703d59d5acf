package org.linli.dispute.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.dispute.matter.DisputeStatus;

/** Where contacts are compared. Every call acts as the viewer of the request being answered. */
public interface RecognitionStore {

  /**
   * Counts one more recognition of the caller on this day.
   *
   * @return false where there were as many as allowed before
   */
  boolean count(LocalDate day, int allowed);

  /**
   * Matters that the caller handles in one of these states, other than this one, in which a party
   * has one of these contacts; newest first.
   */
  List<Recognised> find(
      Set<ContactForm.Token> contacts, UUID other, Set<DisputeStatus> states, int most);
}
