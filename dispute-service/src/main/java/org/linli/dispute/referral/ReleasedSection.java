package org.linli.dispute.referral;

import java.util.List;
import java.util.UUID;

/**
 * What a feature releases of one group of fields. A bean of this type adds to the group; it is
 * asked in a transaction as Linli, after it was decided that the reader may see the group and the
 * read was recorded.
 */
public interface ReleasedSection {

  ReleasedField field();

  /** As lines for people to read; empty where there is nothing. */
  List<String> read(String countyCode, UUID matter);
}
