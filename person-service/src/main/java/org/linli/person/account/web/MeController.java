package org.linli.person.account.web;

import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.person.account.Accounts;
import org.linli.person.api.MeApi;
import org.linli.person.api.model.OwnAccount;
import org.linli.person.api.model.OwnContact;
import org.linli.person.staff.Contact;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController implements MeApi {

  private final Accounts accounts;
  private final StaffAnswers answers;

  MeController(Accounts accounts, StaffAnswers answers) {
    this.accounts = accounts;
    this.answers = answers;
  }

  @Override
  public ResponseEntity<OwnAccount> getMe() {
    return answers.own();
  }

  @Override
  public ResponseEntity<OwnAccount> changeOwnContact(
      OwnContact ownContact, @Nullable String ifMatch) {
    accounts.changeOwnContact(
        CurrentAccess.require(),
        ifMatch,
        new Contact(ownContact.getPhone(), ownContact.getEmail()),
        ownContact.getLocale() == null ? null : ownContact.getLocale().getValue());
    return answers.own();
  }
}
