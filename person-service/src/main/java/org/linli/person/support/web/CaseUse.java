package org.linli.person.support.web;

import java.util.UUID;
import org.linli.person.support.CaseChanges;
import org.linli.person.support.CaseReading;
import org.linli.person.support.Looks;
import org.linli.person.support.SupportConsents;
import org.linli.person.support.SupportEnds;
import org.linli.person.support.SupportRequests;
import org.linli.person.support.SupportWork;

/** What the desk of a support worker calls. */
record CaseUse(
    CaseReading reading,
    SupportRequests requests,
    SupportWork work,
    SupportConsents consents,
    SupportEnds ends,
    CaseChanges changes,
    Looks looks) {

  void requireReadable(UUID id) {
    changes.read(id, one -> true);
  }
}
