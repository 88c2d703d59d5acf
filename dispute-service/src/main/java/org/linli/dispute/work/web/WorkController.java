package org.linli.dispute.work.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.WorkAnswers;
import org.linli.dispute.api.WorkApi;
import org.linli.dispute.api.model.MatterWork;
import org.linli.dispute.api.model.MissingNeed;
import org.linli.dispute.api.model.StepList;
import org.linli.dispute.api.model.StepOffer;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Standings;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Offer;
import org.linli.dispute.step.OpenMatterView;
import org.linli.dispute.step.StepOffers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkController implements WorkApi {

  /** What a look at the work opens, by the names of the read log. */
  private static final Set<String> FIELD_GROUPS = Set.of("PLAN", "SESSIONS", "AGREEMENT", "VISITS");

  private final Disputes disputes;
  private final ShownWork works;
  private final ObjectProvider<StepOffers> offers;
  private final ReadLog reads;
  private final ViewerTransactions transactions;
  private final FabricHolder fabric;
  private final MessageSource messages;
  private final Clock clock;

  WorkController(
      Disputes disputes,
      ShownWork works,
      ObjectProvider<StepOffers> offers,
      ReadLog reads,
      ViewerTransactions transactions,
      FabricHolder fabric,
      MessageSource messages,
      Clock clock) {
    this.disputes = disputes;
    this.works = works;
    this.offers = offers;
    this.reads = reads;
    this.transactions = transactions;
    this.fabric = fabric;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<MatterWork> getWork(UUID id) {
    Listed listed = disputes.get(id);
    Matter matter = listed.matter();
    if (listed.readable()) {
      reads.record(matter.countyCode(), id, Disputes.groups(listed, FIELD_GROUPS));
    }
    MatterWork work = works.of(listed, today());
    return ResponseEntity.ok()
        .eTag(WorkAnswers.tag(matter))
        .cacheControl(CacheControl.noStore())
        .body(work);
  }

  @Override
  public ResponseEntity<StepList> getSteps(UUID id) {
    Listed listed = disputes.get(id);
    Matter matter = listed.matter();
    Access access = CurrentAccess.require();
    OpenMatterView view =
        new OpenMatterView(
            matter,
            access.viewer().username(),
            Standings.of(access, matter, listed.handled(), fabric.current()),
            today());
    List<Offer> all =
        transactions.read(
            jdbc -> offers.orderedStream().flatMap(each -> each.offers(view).stream()).toList());
    StepList list =
        new StepList()
            .status(WorkAnswers.status(matter.status()))
            .version(matter.version())
            .steps(all.stream().map(this::shown).toList());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(list);
  }

  private StepOffer shown(Offer offer) {
    Locale locale = LocaleContextHolder.getLocale();
    StepOffer shown =
        new StepOffer()
            .name(offer.name())
            .allowed(offer.isAllowed())
            .missing(offer.missing().stream().map(need -> shown(need, locale)).toList());
    shown.setLabel(messages.getMessage("step." + offer.name(), null, offer.name(), locale));
    return shown;
  }

  private MissingNeed shown(Need need, Locale locale) {
    return new MissingNeed().code(need.code()).message(messages.getMessage(need, locale));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
