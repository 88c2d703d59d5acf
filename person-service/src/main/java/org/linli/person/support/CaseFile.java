package org.linli.person.support;

import java.util.List;
import org.linli.person.consent.Consent;
import org.linli.person.partner.Link;

/** All that is in a case, opened for somebody who may read it; without notes. */
public record CaseFile(
    SupportCase one, Agreed agreed, CaseTexts.Texts texts, CaseTexts.Texts kept, Doings doings) {

  /** The consent and how it was given. */
  public record Agreed(Consent consent, Consent.Details details) {}

  /** What is done, by whom. */
  public record Doings(
      WorkStore.Work work,
      List<WorkStore.Paper> papers,
      List<Link> links,
      List<CaseStore.Part> parts,
      List<CaseStore.Event> events) {}
}
