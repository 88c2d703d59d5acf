package org.linli.dispute.settings.web;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.Problem;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Problems;
import org.linli.dispute.api.SettingsApi;
import org.linli.dispute.api.model.Setting;
import org.linli.dispute.api.model.SettingChange;
import org.linli.dispute.api.model.SettingDraft;
import org.linli.dispute.api.model.SettingFaults;
import org.linli.dispute.api.model.SettingSummary;
import org.linli.dispute.api.model.SettingVersion;
import org.linli.dispute.api.model.SettingVersionBody;
import org.linli.dispute.api.model.Violation;
import org.linli.dispute.settings.SettingKind;
import org.linli.dispute.settings.Settings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
class SettingsController implements SettingsApi {

  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");
  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  private final Settings settings;
  private final FabricHolder fabric;
  private final MessageSource messages;
  private final Problems problems;
  private final JsonMapper json;

  SettingsController(
      Settings settings,
      FabricHolder fabric,
      MessageSource messages,
      Problems problems,
      JsonMapper json) {
    this.settings = settings;
    this.fabric = fabric;
    this.messages = messages;
    this.problems = problems;
    this.json = json;
  }

  @Override
  public ResponseEntity<List<SettingSummary>> listSettings() {
    List<SettingSummary> all = settings.kinds().stream().map(this::summary).toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(all);
  }

  @Override
  public ResponseEntity<Setting> getSetting(String kind) {
    SettingKind<?> found = settings.kind(kind);
    return answer(found, settings.newest(found));
  }

  @Override
  public ResponseEntity<Setting> publishSetting(
      String kind, SettingChange change, @Nullable String ifMatch) {
    SettingKind<?> found = settings.kind(kind);
    int edited = version(ifMatch);
    Access access = CurrentAccess.require();
    if (!mayPublish(access)) {
      throw ProblemException.forbidden("setting-root-only");
    }
    String reason = change.getReason().strip();
    if (reason.isEmpty()) {
      throw ProblemException.badField("reason", "required");
    }
    String username = access.viewer().username();
    return settings
        .publish(found, edited, json.valueToTree(change.getBody()), username, reason)
        .map(published -> answer(found, published))
        .orElseThrow(ProblemException::versionOutdated);
  }

  @Override
  public ResponseEntity<SettingFaults> checkSetting(String kind, SettingDraft draft) {
    SettingKind<?> found = settings.kind(kind);
    var faults = settings.faults(found, json.valueToTree(draft.getBody()));
    Locale locale = LocaleContextHolder.getLocale();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new SettingFaults(
                problems.faults(faults, locale).stream()
                    .map(SettingsController::violation)
                    .toList()));
  }

  @Override
  public ResponseEntity<List<SettingVersion>> listSettingVersions(String kind) {
    List<SettingVersion> versions =
        settings.versions(settings.kind(kind)).stream().map(SettingsController::line).toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(versions);
  }

  @Override
  public ResponseEntity<SettingVersionBody> getSettingVersion(String kind, Integer version) {
    SettingKind<?> found = settings.kind(kind);
    var one = settings.version(found, version);
    SettingVersionBody shown = new SettingVersionBody(one.version(), map(one.body()));
    var origin = one.origin();
    if (origin != null) {
      shown.at(time(origin)).by(origin.username()).reason(origin.reason());
      shown.before(map(settings.version(found, version - 1).body()));
    } else {
      shown.setBefore(null);
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(shown);
  }

  private ResponseEntity<Setting> answer(
      SettingKind<?> kind, org.linli.dispute.settings.SettingVersion version) {
    Locale locale = LocaleContextHolder.getLocale();
    Setting shown =
        new Setting(
            kind.name(),
            title(kind, locale),
            version.version(),
            mayPublish(CurrentAccess.require()),
            map(version.body()),
            ShownForm.of(kind, messages, locale));
    shown.help(help(kind, locale));
    var origin = version.origin();
    if (origin != null) {
      shown.at(time(origin)).by(origin.username()).reason(origin.reason());
    }
    return ResponseEntity.ok()
        .eTag("\"" + version.version() + '"')
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(shown);
  }

  private SettingSummary summary(SettingKind<?> kind) {
    Locale locale = LocaleContextHolder.getLocale();
    var newest = settings.newest(kind);
    SettingSummary line =
        new SettingSummary(kind.name(), title(kind, locale), newest.version())
            .help(help(kind, locale));
    var origin = newest.origin();
    return origin == null ? line : line.at(time(origin)).by(origin.username());
  }

  /** Settings hold for the whole deployment, so an administrator of a part of it may only look. */
  private boolean mayPublish(Access access) {
    Fabric current = fabric.current();
    return access.grants().stream().anyMatch(grant -> mayPublish(grant, current));
  }

  private static boolean mayPublish(Grant grant, Fabric fabric) {
    String area = grant.areaCode();
    return grant.role() == Role.SYSTEM_ADMIN
        || (grant.role() == Role.AREA_ADMIN
            && area != null
            && ("/" + area + "/").equals(fabric.findPath(area)));
  }

  private static int version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.versionRequired();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw ProblemException.versionOutdated();
    }
    return Integer.parseInt(tag.group(1));
  }

  private Map<String, Object> map(JsonNode body) {
    return json.convertValue(body, BODY);
  }

  private String title(SettingKind<?> kind, Locale locale) {
    String title = messages.getMessage("setting." + kind.name(), null, null, locale);
    return title == null ? kind.name() : title;
  }

  private @Nullable String help(SettingKind<?> kind, Locale locale) {
    return messages.getMessage("setting." + kind.name() + ".help", null, null, locale);
  }

  private static SettingVersion line(org.linli.dispute.settings.SettingVersion version) {
    SettingVersion line = new SettingVersion(version.version());
    var origin = version.origin();
    return origin == null
        ? line
        : line.at(time(origin)).by(origin.username()).reason(origin.reason());
  }

  private static OffsetDateTime time(org.linli.dispute.settings.SettingVersion.Origin origin) {
    return origin.at().atOffset(ZoneOffset.UTC);
  }

  private static Violation violation(Problem.Fault fault) {
    Violation violation = new Violation(fault.code(), fault.message());
    violation.setField(fault.field());
    return violation;
  }
}
