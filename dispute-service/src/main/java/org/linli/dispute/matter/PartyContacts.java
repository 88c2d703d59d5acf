package org.linli.dispute.matter;

import java.util.UUID;

/** Hears how parties are reached, as part of the change or the opening that is running. */
public interface PartyContacts {

  /** These are the contacts of a party now, and no others. */
  void are(Matter matter, UUID party, Party.Contact contact);
}
