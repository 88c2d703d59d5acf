package org.linli.person.support.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.api.SupportPartnersApi;
import org.linli.person.api.model.NewPartnerLink;
import org.linli.person.api.model.PartnerConfirmation;
import org.linli.person.api.model.PartnerLinkMade;
import org.linli.person.api.model.SupportCase;
import org.linli.person.partner.Confirmation;
import org.linli.person.partner.Link;
import org.linli.person.partner.PartnerLinks;
import org.linli.person.support.Call;
import org.linli.person.support.CaseFile;
import org.linli.person.support.CaseTexts;
import org.linli.person.support.Looks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SupportPartnersController implements SupportPartnersApi {

  private final PartnerLinks links;
  private final CaseUse use;
  private final CaseModels models;

  SupportPartnersController(PartnerLinks links, CaseUse use, CaseModels models) {
    this.links = links;
    this.use = use;
    this.models = models;
  }

  @Override
  public ResponseEntity<PartnerLinkMade> linkPartner(
      UUID id, NewPartnerLink asked, @Nullable String key) {
    PartnerLinks.Made made =
        links.make(
            Call.adding(id, key, "partner", asked),
            new Link.Released(
                asked.getPurpose(),
                asked.getRecipient(),
                ConsentModels.categories(asked.getData())),
            asked.getPerson(),
            asked.getAsk());
    CaseFile file = use.reading().get(id);
    use.looks().read(file.one(), Looks.WHOLE);
    Link link =
        file.doings().links().stream()
            .filter(one -> one.id().equals(made.link()))
            .findFirst()
            .orElseThrow();
    String number = file.texts().find(CaseTexts.Ref.number(link.id())).orElseThrow();
    return Answers.created(new PartnerLinkMade(models.link(link, file), number, made.pin()));
  }

  @Override
  public ResponseEntity<SupportCase> confirmPartnerLink(
      UUID id,
      UUID linkId,
      PartnerConfirmation said,
      @Nullable String ifMatch,
      @Nullable String key) {
    use.requireReadable(id);
    links.confirm(
        Call.changing(id, ifMatch, key, "confirm", linkId + "\n" + said),
        linkId,
        new PartnerLinks.Said(
            said.getWho(),
            Confirmation.How.valueOf(said.getHow().getValue()),
            said.getAt().toInstant()));
    CaseFile file = use.reading().get(id);
    use.looks().read(file.one(), Looks.WHOLE);
    return Answers.versioned(file.one().version(), models.whole(file));
  }

  @Override
  public ResponseEntity<SupportCase> revokePartnerLink(
      UUID id, UUID linkId, @Nullable String ifMatch, @Nullable String key) {
    use.requireReadable(id);
    links.revoke(Call.changing(id, ifMatch, key, "revoke", linkId), linkId);
    CaseFile file = use.reading().get(id);
    use.looks().read(file.one(), Looks.WHOLE);
    return Answers.versioned(file.one().version(), models.whole(file));
  }
}
