package org.linli.gateway.relay;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.problem.BodyInterruptedException;
import org.linli.gateway.problem.BodyTooLargeException;
import org.linli.gateway.problem.ProblemKind;
import org.linli.gateway.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Says which service is away, slow or broke off, instead of failing with it. */
@Component
class UpstreamFailures implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(UpstreamFailures.class);

  private final Problems problems;

  UpstreamFailures(Problems problems) {
    this.problems = problems;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    try {
      return next.handle(request);
    } catch (ResourceAccessException e) {
      Upstream upstream =
          Upstream.ofRoute(request.attributes().get(MvcUtils.GATEWAY_ROUTE_ID_ATTR));
      ProblemKind kind = kindOf(e.getCause(), upstream);
      if (kind.status() >= 500) {
        log.warn("{} for {} {}: {}", kind, request.method(), upstream, e.getCause());
      }
      return problems.response(kind, upstream.nameKey());
    }
  }

  private static ProblemKind kindOf(@Nullable Throwable cause, Upstream upstream) {
    return switch (cause) {
      case BodyTooLargeException e -> ProblemKind.TOO_LARGE;
      case BodyInterruptedException e -> ProblemKind.BODY_INTERRUPTED;
      case ConnectTimeoutException e -> unreachable(upstream);
      case ConnectionRequestTimeoutException e -> unreachable(upstream);
      case ConnectException e -> unreachable(upstream);
      case NoRouteToHostException e -> unreachable(upstream);
      case UnknownHostException e -> unreachable(upstream);
      case SocketTimeoutException e -> ProblemKind.SERVICE_SLOW;
      case IOException e -> ProblemKind.SERVICE_BROKEN;
      case null, default -> ProblemKind.SERVICE_BROKEN;
    };
  }

  private static ProblemKind unreachable(Upstream upstream) {
    return upstream == Upstream.KEYCLOAK
        ? ProblemKind.LOGIN_UNREACHABLE
        : ProblemKind.SERVICE_UNREACHABLE;
  }
}
