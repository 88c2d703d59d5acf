package org.linli.dispute.document;

import java.util.Map;
import org.linli.dispute.matter.Matter;

/**
 * What a feature knows of a matter that a document may say. A bean of this type is asked whenever a
 * document is made, as the caller of the request and outside of any change.
 */
public interface DocumentValues {

  /**
   * Values by the name of their placeholder (see {@code document/placeholders.json}): a text, a
   * number, a boolean, a {@link java.time.LocalDate}, or a list of maps of such. What is not known
   * yet is left out; names that are no placeholders are passed over.
   */
  Map<String, Object> valuesFor(Matter matter);
}
