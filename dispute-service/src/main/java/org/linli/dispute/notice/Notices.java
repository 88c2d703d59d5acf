package org.linli.dispute.notice;

import java.util.Map;
import java.util.UUID;
import org.linli.dispute.duty.Answerer;

/**
 * Tells members of the staff, in their inbox and by e-mail, as part of the transaction that is
 * running.
 */
public interface Notices {

  /**
   * Tells a unit or a person.
   *
   * @param template key of a template
   * @param values what it fills in; numbers, dates, names of staff and units, never personal data
   *     of a party
   */
  void tell(
      Answerer to, String template, Map<String, String> values, String countyCode, UUID matter);
}
