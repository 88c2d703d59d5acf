package org.linli.person.support.web;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.settings.Settings;
import org.linli.commons.upload.FileType;
import org.linli.commons.upload.UploadLimits;
import org.linli.commons.upload.VettedFile;
import org.linli.commons.upload.Vetting;
import org.linli.person.api.model.ConsentChoiceShown;
import org.linli.person.api.model.ConsentEvidence;
import org.linli.person.api.model.ConsentGiven;
import org.linli.person.api.model.ConsentGuardian;
import org.linli.person.api.model.ConsentOffer;
import org.linli.person.api.model.SupportConsent;
import org.linli.person.api.model.SupportDataCategory;
import org.linli.person.api.model.SupportName;
import org.linli.person.consent.Choice;
import org.linli.person.consent.Consent;
import org.linli.person.consent.ConsentCheck;
import org.linli.person.consent.ConsentNotice;
import org.linli.person.consent.DataCategory;
import org.linli.person.consent.Evidence;
import org.linli.person.consent.Given;
import org.linli.person.support.CaseFile;
import org.springframework.context.MessageSource;

/** Consents as the contract has them. */
final class ConsentModels {

  /** A scan of at most 8 MB. */
  private static final UploadLimits SCANS =
      new UploadLimits(
          8 << 20,
          EnumSet.of(FileType.PDF, FileType.JPEG, FileType.PNG, FileType.TEXT),
          60_000_000L,
          12_000_000L);

  private final ConsentCheck check;
  private final Settings settings;
  private final Vetting vetting;
  private final MessageSource messages;

  ConsentModels(ConsentCheck check, Settings settings, Vetting vetting, MessageSource messages) {
    this.check = check;
    this.settings = settings;
    this.vetting = vetting;
    this.messages = messages;
  }

  static @Nullable Given given(@Nullable ConsentGiven model) {
    return model == null
        ? null
        : new Given(
            model.getNoticeVersion(),
            model.getChoices().stream()
                .map(
                    one ->
                        new Choice(one.getPurpose(), one.getRecipient(), categories(one.getData())))
                .toList(),
            model.getExpires());
  }

  static Set<DataCategory> categories(List<SupportDataCategory> models) {
    Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
    models.forEach(model -> categories.add(DataCategory.valueOf(model.getValue())));
    return categories;
  }

  static Evidence.@Nullable Guardian guardian(@Nullable ConsentGuardian model) {
    return model == null
            || Required.isBlank(model.getName())
            || Required.isBlank(model.getRelation())
        ? null
        : new Evidence.Guardian(model.getName().strip(), model.getRelation().strip());
  }

  @Nullable Evidence evidence(@Nullable ConsentEvidence model) {
    if (model == null) {
      return null;
    }
    String witness = model.getWitness();
    OffsetDateTime at = model.getAt();
    boolean heard = witness != null && !Required.isBlank(witness) && at != null;
    var file = model.getFile();
    VettedFile scan =
        file == null
            ? null
            : vetting.vet(new ByteArrayInputStream(file.getContent()), file.getName(), SCANS);
    return new Evidence(
        Evidence.Kind.valueOf(model.getKind().getValue()),
        scan,
        heard && witness != null && at != null
            ? new Evidence.Testimony(witness.strip(), at.toInstant())
            : null,
        guardian(model.getGuardian()));
  }

  SupportConsent shown(CaseFile.Agreed agreed, boolean withScan) {
    Consent consent = agreed.consent();
    Consent.Details details = agreed.details();
    Locale locale = Answers.locale();
    ConsentNotice notice = check.notice(consent.noticeVersion());
    SupportConsent model =
        new SupportConsent(
            consent.noticeVersion(),
            consent.choices().stream().map(one -> shown(one, notice, locale)).toList(),
            at(consent.term().given()),
            at(consent.term().expires()),
            SupportConsent.EvidenceEnum.fromValue(consent.evidence().name()));
    Instant withdrawn = consent.term().withdrawn();
    model.setWithdrawn(withdrawn == null ? null : at(withdrawn));
    String guardian = details.guardian();
    model.setGuardian(
        guardian == null
            ? null
            : new ConsentGuardian(guardian, String.valueOf(details.relation())));
    model.setWitness(details.witness());
    Instant witnessed = details.witnessedAt();
    model.setWitnessedAt(witnessed == null ? null : at(witnessed));
    model.setScan(withScan ? details.scan() : null);
    return model;
  }

  private ConsentChoiceShown shown(Choice choice, ConsentNotice notice, Locale locale) {
    return new ConsentChoiceShown(
        choice.purpose(),
        notice.purpose(choice.purpose(), locale),
        choice.recipient(),
        notice.recipient(choice.recipient(), locale),
        models(choice.data()),
        names(choice.data(), locale));
  }

  org.linli.person.api.model.ConsentNotice notice() {
    Settings.InForce<ConsentNotice> now = settings.inForce(ConsentNotice.KIND);
    Locale locale = Answers.locale();
    return new org.linli.person.api.model.ConsentNotice(
        now.version(),
        now.value().text().in(locale),
        names(now.value().purposes(), locale),
        names(now.value().recipients(), locale),
        List.of(DataCategory.values()).stream()
            .map(one -> new SupportName(one.name(), name(one, locale)))
            .toList(),
        now.value().offers().stream()
            .map(
                one ->
                    new ConsentOffer(
                        one.purpose(), one.recipient(), models(one.data()), one.needed()))
            .toList(),
        now.value().validDays(),
        now.value().longestDays());
  }

  /** A purpose and a recipient in words, by the newest notice. */
  ConsentNotice current() {
    return settings.current(ConsentNotice.KIND);
  }

  static List<SupportDataCategory> models(Set<DataCategory> data) {
    return new TreeSet<>(data)
        .stream().map(one -> SupportDataCategory.fromValue(one.name())).toList();
  }

  List<String> names(Set<DataCategory> data, Locale locale) {
    return new TreeSet<>(data).stream().map(one -> name(one, locale)).toList();
  }

  private String name(DataCategory category, Locale locale) {
    return messages.getMessage(category.messageKey(), null, locale);
  }

  private static List<SupportName> names(List<ConsentNotice.Named> named, Locale locale) {
    return named.stream()
        .map(one -> new SupportName(one.code(), one.in(locale)))
        .collect(Collectors.toList());
  }

  /** Given consent, or 400. */
  static Given required(ConsentGiven model) {
    Given given = given(model);
    if (given == null) {
      throw ProblemException.badField("consent", "consent-missing");
    }
    return given;
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
