package org.linli.gateway.relay;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a browser does not get to see of an answer: names of servers, rules of other origins. */
@Component
class InboundHeaders implements ResponseHttpHeadersFilter {

  @Override
  public HttpHeaders apply(HttpHeaders received, ServerResponse response) {
    var headers = new HttpHeaders();
    headers.addAll(received);
    headers.remove("Server");
    headers.remove("X-Powered-By");
    // Whether the outside is https only the gateway knows.
    headers.remove("Strict-Transport-Security");
    // One origin: nothing outside it is to read answers, whatever a service would allow.
    headers.headerNames().stream()
        .filter(name -> name.regionMatches(true, 0, "Access-Control-", 0, 15))
        .toList()
        .forEach(headers::remove);
    return headers;
  }
}
