package org.linli.dispute.agreement.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.WorkAnswers;
import org.linli.dispute.agreement.Agreement;
import org.linli.dispute.agreement.Agreements;
import org.linli.dispute.agreement.Clause;
import org.linli.dispute.agreement.ClauseTemplates;
import org.linli.dispute.agreement.Confirmation;
import org.linli.dispute.agreement.Confirmations;
import org.linli.dispute.agreement.Performances;
import org.linli.dispute.agreement.Signature;
import org.linli.dispute.api.AgreementsApi;
import org.linli.dispute.api.model.ClauseSlot;
import org.linli.dispute.api.model.ClauseTemplate;
import org.linli.dispute.api.model.ConfirmationResult;
import org.linli.dispute.api.model.NewAgreement;
import org.linli.dispute.api.model.NewClause;
import org.linli.dispute.api.model.NewConfirmation;
import org.linli.dispute.api.model.NewPerformance;
import org.linli.dispute.api.model.NewSignature;
import org.linli.dispute.api.model.WorkState;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Categories;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AgreementsController implements AgreementsApi {

  private final Agreements agreements;
  private final Performances performances;
  private final Confirmations confirmations;
  private final Categories categories;
  private final Settings settings;

  AgreementsController(
      Agreements agreements,
      Performances performances,
      Confirmations confirmations,
      Categories categories,
      Settings settings) {
    this.agreements = agreements;
    this.performances = performances;
    this.confirmations = confirmations;
    this.categories = categories;
    this.settings = settings;
  }

  @Override
  public ResponseEntity<List<ClauseTemplate>> listClauseTemplates(@Nullable String category) {
    if (category != null && categories.find(category).isEmpty()) {
      throw ProblemException.badField("category", "unknown-value", category);
    }
    List<ClauseTemplate> shown =
        settings.current(ClauseTemplates.KIND).templates().stream()
            .filter(template -> category == null || template.fits(category))
            // What was made for this category comes before what fits any.
            .sorted(
                Comparator.comparing(
                    template -> category == null || !template.categories().contains(category)))
            .map(AgreementsController::shown)
            .toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(shown);
  }

  @Override
  public ResponseEntity<WorkState> agree(
      UUID id, NewAgreement asked, @Nullable String ifMatch, @Nullable String key) {
    Agreements.Reached reached =
        new Agreements.Reached(
            Agreement.Form.valueOf(asked.getForm().getValue()),
            asked.getFacts(),
            asked.getClauses().stream().map(AgreementsController::clause).toList(),
            asked.getSignatures().stream().map(AgreementsController::signature).toList(),
            asked.getEffectiveOn(),
            Boolean.TRUE.equals(asked.getConfirmationWished()));
    return WorkAnswers.changed(
        agreements.agree(Call.of(id, ifMatch, key, "agreement", asked), reached));
  }

  @Override
  public ResponseEntity<WorkState> recordPerformance(
      UUID id,
      Integer clause,
      NewPerformance asked,
      @Nullable String ifMatch,
      @Nullable String key) {
    return WorkAnswers.changed(
        performances.record(
            Call.of(id, ifMatch, key, "performance/" + clause, asked),
            clause,
            Clause.Performance.valueOf(asked.getPerformance().getValue()),
            asked.getOn(),
            asked.getWords()));
  }

  @Override
  public ResponseEntity<WorkState> applyForConfirmation(
      UUID id, NewConfirmation asked, @Nullable String ifMatch, @Nullable String key) {
    return WorkAnswers.changed(
        confirmations.apply(
            Call.of(id, ifMatch, key, "confirmation", asked),
            asked.getCourt(),
            asked.getAppliedOn(),
            asked.getApplicants()));
  }

  @Override
  public ResponseEntity<WorkState> recordConfirmationResult(
      UUID id, ConfirmationResult asked, @Nullable String ifMatch, @Nullable String key) {
    Confirmations.Answer answer =
        new Confirmations.Answer(
            Confirmation.Result.valueOf(asked.getResult().getValue()),
            asked.getOn(),
            asked.getReason(),
            asked.getDocumentNumber());
    return WorkAnswers.changed(
        confirmations.result(Call.of(id, ifMatch, key, "confirmation-result", asked), answer));
  }

  private static org.linli.dispute.agreement.NewClause clause(NewClause asked) {
    Map<String, String> slots = asked.getSlots();
    return new org.linli.dispute.agreement.NewClause(
        asked.getTemplate(),
        slots == null ? Map.of() : slots,
        asked.getText(),
        asked.getPerformer(),
        asked.getAmountCents(),
        asked.getDue());
  }

  private static Signature signature(NewSignature asked) {
    return new Signature(
        asked.getParty(),
        Signature.How.valueOf(asked.getHow().getValue()),
        asked.getOn(),
        asked.getAttachment());
  }

  private static ClauseTemplate shown(org.linli.dispute.agreement.ClauseTemplate template) {
    boolean english =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new ClauseTemplate()
        .code(template.code())
        .name(english ? template.nameEn() : template.name())
        .text(template.text())
        .slots(
            template.slots().stream()
                .map(
                    slot ->
                        new ClauseSlot()
                            .code(slot.code())
                            .name(english ? slot.nameEn() : slot.name())
                            .kind(ClauseSlot.KindEnum.fromValue(slot.kind().name())))
                .toList())
        .categories(template.categories().stream().sorted().toList());
  }
}
