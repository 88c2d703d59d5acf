package org.linli.commons.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.CallerAddress;
import org.linli.commons.access.Viewer;
import org.linli.commons.audit.AuditAction;
import org.linli.commons.audit.AuditDraft;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.audit.AuditWriter;
import org.linli.commons.audit.ReadPurpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down calls of signed-in accounts that were not let in: every 403, and every 404 of a call
 * that named one record by its id, for to them it is not there. After the answer and without
 * waiting, so that no call is held up or fails for it; somebody who is refused again and again is
 * noted a number of times and then once as a flood.
 */
final class RefusedCalls extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(RefusedCalls.class);

  private final AuditWriter writer;
  private final AreaPaths areas;
  private final Map<String, String> subjects;
  private final Clock clock;
  private final Floods floods = new Floods();

  /**
   * The filter of a service.
   *
   * @param subjects kinds of subjects by the segment of the address before the id
   */
  RefusedCalls(AuditWriter writer, AreaPaths areas, Map<String, String> subjects, Clock clock) {
    this.writer = writer;
    this.areas = areas;
    this.subjects = Map.copyOf(subjects);
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    int status = response.getStatus();
    if (status != HttpServletResponse.SC_FORBIDDEN && status != HttpServletResponse.SC_NOT_FOUND) {
      return;
    }
    try {
      note(request, status);
    } catch (RuntimeException e) {
      log.warn("a refused call was not written down: {}", e.toString());
    }
  }

  private void note(HttpServletRequest request, int status) {
    if (!(SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken token)) {
      return;
    }
    UUID record = record(request);
    if (status == HttpServletResponse.SC_NOT_FOUND && record == null) {
      return;
    }
    Viewer viewer = viewer(token);
    Instant now = clock.instant();
    switch (floods.next(viewer.username(), now)) {
      case NOTE ->
          writer.appendSoon(
              draft(request, viewer, record, now, Map.of("status", Integer.toString(status))));
      case NOTE_FLOOD -> writer.appendSoon(flood(request, viewer, now));
      case PASS -> {
        // The flood is on record.
      }
    }
  }

  private AuditDraft draft(
      HttpServletRequest request,
      Viewer viewer,
      @Nullable UUID record,
      Instant now,
      Map<String, String> detail) {
    String kind = RequestCircumstances.operation(request);
    AuditSubject subject =
        new AuditSubject(record == null ? "NONE" : kindOf(request), "", home(viewer), record, null);
    return new AuditDraft(
        now,
        viewer.username(),
        AuditAction.REFUSED,
        kind,
        subject,
        List.of(),
        ReadPurpose.USUAL,
        CallerAddress.of(request),
        new TreeMap<>(detail));
  }

  private AuditDraft flood(HttpServletRequest request, Viewer viewer, Instant now) {
    return new AuditDraft(
        now,
        viewer.username(),
        AuditAction.REFUSED,
        "FLOOD",
        new AuditSubject("NONE", "", home(viewer), null, null),
        List.of(),
        ReadPurpose.USUAL,
        CallerAddress.of(request),
        new TreeMap<>(Map.of("more", "not listed until it pauses")));
  }

  private static Viewer viewer(JwtAuthenticationToken token) {
    String username = token.getToken().getClaimAsString("preferred_username");
    List<String> paths = token.getToken().getClaimAsStringList("grants");
    String subject = token.getName();
    return Viewer.fromGroupPaths(
        subject, username == null ? subject : username, paths == null ? List.of() : paths);
  }

  /** Whose officers should know: those of the area that the account works in. */
  private @Nullable String home(Viewer viewer) {
    return new Access(viewer, viewer.grants())
        .scopes(areas).stream()
            .filter(path -> !path.equals(AreaPaths.ALL))
            .min(Comparator.comparingInt(String::length))
            .orElse(null);
  }

  private static @Nullable UUID record(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (variables instanceof Map<?, ?> named && named.get("id") instanceof String id) {
      try {
        return UUID.fromString(id);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    return null;
  }

  /** By the segment before the id: {@code disputes} as the service says, others by their name. */
  private String kindOf(HttpServletRequest request) {
    String pattern =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    int id = pattern.indexOf("/{id}");
    String before = id < 0 ? "" : pattern.substring(pattern.lastIndexOf('/', id - 1) + 1, id);
    String otherwise =
        before.isEmpty() ? "NONE" : before.toUpperCase(Locale.ROOT).replace('-', '_');
    return subjects.getOrDefault(before, otherwise);
  }
}
