package org.linli.gateway.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.problem.ProblemKind;
import org.linli.gateway.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large: by their declared length at once, without one (chunked) as
 * soon as they go past the limit while they stream through. Before security, so that nothing reads
 * a body unlimited.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodySizeFilter extends OncePerRequestFilter {

  private static final Pattern IMPORTS = Pattern.compile("/api/[a-z]+/imports(/.*)?");

  /** Papers of a file; and consents, which bring their signature or recording along. */
  private static final Pattern ATTACHMENTS =
      Pattern.compile(
          "/api/[a-z]+/[a-z-]+/[0-9a-f-]{36}/attachments"
              + "|/api/person/support-requests|/api/person/support-cases/[0-9a-f-]{36}/consent");

  /** Photos of premises, inspections, hazards and key areas, and of what patrols note. */
  private static final Pattern PHOTOS = Pattern.compile("/api/(?:place|patrol)/(?:[^/]+/)+photos");

  private final Problems problems;
  private final long usualBytes;
  private final long importBytes;
  private final long attachmentBytes;
  private final long photoBytes;

  BodySizeFilter(Problems problems, GatewaySettings settings) {
    this.problems = problems;
    this.usualBytes = settings.bodySize().usual().toBytes();
    this.importBytes = settings.bodySize().imports().toBytes();
    this.attachmentBytes = settings.bodySize().attachments().toBytes();
    this.photoBytes = settings.bodySize().photos().toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = limitBytes(request);
    if (request.getContentLengthLong() > limit) {
      problems.write(request, response, ProblemKind.TOO_LARGE);
      return;
    }
    chain.doFilter(new LimitedRequest(request, limit), response);
  }

  private long limitBytes(HttpServletRequest request) {
    if (ResidentRequests.isPhoto(request) || PHOTOS.matcher(request.getRequestURI()).matches()) {
      return photoBytes;
    }
    if (ATTACHMENTS.matcher(request.getRequestURI()).matches()) {
      return attachmentBytes;
    }
    return IMPORTS.matcher(request.getRequestURI()).matches() ? importBytes : usualBytes;
  }

  private static final class LimitedRequest extends HttpServletRequestWrapper {

    private final long limitBytes;
    private @Nullable ServletInputStream stream;

    LimitedRequest(HttpServletRequest request, long limitBytes) {
      super(request);
      this.limitBytes = limitBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      ServletInputStream current = stream;
      if (current == null) {
        current = new LimitedStream(super.getInputStream(), limitBytes);
        stream = current;
      }
      return current;
    }
  }
}
