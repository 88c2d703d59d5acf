package org.linli.commons.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.linli.commons.access.Access;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.CallerAddress;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Viewer;
import org.linli.commons.audit.Circumstances;
import org.linli.commons.audit.ReadPurpose;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** Takes the circumstances from the request being answered. */
final class RequestCircumstances implements Circumstances.Source {

  private final ReadPurpose purpose;
  private final AreaPaths areas;

  RequestCircumstances(ReadPurpose purpose, AreaPaths areas) {
    this.purpose = purpose;
    this.areas = areas;
  }

  @Override
  public Circumstances current() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
      Viewer viewer = CurrentAccess.require().viewer();
      HttpServletRequest request = call.getRequest();
      if (viewer.equals(Viewer.RESIDENT)) {
        return new Circumstances(
            viewer.username(), List.of(AreaPaths.ALL), "", purpose.current(), operation(request));
      }
      return new Circumstances(
          viewer.username(),
          new Access(viewer, viewer.grants()).scopes(areas),
          CallerAddress.of(request),
          purpose.current(),
          operation(request));
    }
    return Circumstances.OF_A_CLOCK;
  }

  /** Method and path template, without anything that the caller chose. */
  static String operation(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? request.getMethod() : request.getMethod() + " " + pattern;
  }
}
