package org.linli.commons.settings.web;

import jakarta.validation.Valid;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.Problem;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Problems;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.SettingVersion;
import org.linli.commons.settings.Settings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("${linli.api}/settings")
class SettingsController {

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

  @GetMapping
  ResponseEntity<List<Shown.Summary>> listSettings() {
    List<Shown.Summary> all = settings.kinds().stream().map(this::summary).toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(all);
  }

  @GetMapping("/{kind}")
  ResponseEntity<Shown.Setting> getSetting(@PathVariable String kind) {
    SettingKind<?> found = settings.kind(kind);
    return answer(found, settings.newest(found));
  }

  @PutMapping("/{kind}")
  ResponseEntity<Shown.Setting> publishSetting(
      @PathVariable String kind,
      @Valid @RequestBody Shown.Change change,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    SettingKind<?> found = settings.kind(kind);
    int edited = version(ifMatch);
    Access access = CurrentAccess.require();
    if (!mayPublish(access)) {
      throw ProblemException.forbidden("setting-root-only");
    }
    String reason = change.reason().strip();
    if (reason.isEmpty()) {
      throw ProblemException.badField("reason", "required");
    }
    String username = access.viewer().username();
    return settings
        .publish(found, edited, json.valueToTree(change.body()), username, reason)
        .map(published -> answer(found, published))
        .orElseThrow(ProblemException::versionOutdated);
  }

  @PostMapping("/{kind}/check")
  ResponseEntity<Shown.Faults> checkSetting(
      @PathVariable String kind, @Valid @RequestBody Shown.Draft draft) {
    SettingKind<?> found = settings.kind(kind);
    var faults = settings.faults(found, json.valueToTree(draft.body()));
    Locale locale = LocaleContextHolder.getLocale();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Shown.Faults(
                problems.faults(faults, locale).stream()
                    .map(SettingsController::violation)
                    .toList()));
  }

  @GetMapping("/{kind}/versions")
  ResponseEntity<List<Shown.Version>> listSettingVersions(@PathVariable String kind) {
    List<Shown.Version> versions =
        settings.versions(settings.kind(kind)).stream().map(SettingsController::line).toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(versions);
  }

  @GetMapping("/{kind}/versions/{version}")
  ResponseEntity<Shown.VersionBody> getSettingVersion(
      @PathVariable String kind, @PathVariable int version) {
    SettingKind<?> found = settings.kind(kind);
    var one = settings.version(found, version);
    var before = one.origin() == null ? null : settings.version(found, version - 1).body();
    Shown.VersionBody shown =
        new Shown.VersionBody(line(one), map(one.body()), before == null ? null : map(before));
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(shown);
  }

  private ResponseEntity<Shown.Setting> answer(SettingKind<?> kind, SettingVersion version) {
    Locale locale = LocaleContextHolder.getLocale();
    Shown.Setting shown =
        new Shown.Setting(
            summary(kind, version, locale),
            version.origin() == null ? null : version.origin().reason(),
            mayPublish(CurrentAccess.require()),
            map(version.body()),
            ShownForm.of(kind, messages, locale));
    return ResponseEntity.ok()
        .eTag("\"" + version.version() + '"')
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(shown);
  }

  private Shown.Summary summary(SettingKind<?> kind) {
    return summary(kind, settings.newest(kind), LocaleContextHolder.getLocale());
  }

  private Shown.Summary summary(SettingKind<?> kind, SettingVersion version, Locale locale) {
    return new Shown.Summary(kind.name(), title(kind, locale), help(kind, locale), line(version));
  }

  private boolean mayPublish(Access access) {
    return access.decidesForAll(fabric.current());
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

  private static Shown.Version line(SettingVersion version) {
    var origin = version.origin();
    return origin == null
        ? new Shown.Version(version.version(), null, null, null)
        : new Shown.Version(
            version.version(),
            origin.at().atOffset(ZoneOffset.UTC),
            origin.username(),
            origin.reason());
  }

  private static Shown.Violation violation(Problem.Fault fault) {
    return new Shown.Violation(fault.field(), fault.code(), fault.message());
  }
}
