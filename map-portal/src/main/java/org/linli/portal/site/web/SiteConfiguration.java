package org.linli.portal.site.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.portal.settings.BaseMapSource;
import org.linli.portal.settings.PortalSettings;
import org.linli.portal.site.ContentSecurityPolicy;
import org.linli.portal.site.EntryPage;
import org.linli.portal.site.ResidentsPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

  private static final String FILES = "classpath:/static/";

  /** Assets carry a hash of their content in their name, so they never change. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/*.*")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache());
  }

  @Bean
  RouterFunction<ServerResponse> entryPage(PortalSettings settings, Clock clock) {
    EntryPage page = new EntryPage(new ClassPathResource("static/index.html"), clock.getZone());
    Map<ResidentsPage, EntryPage> residents = new EnumMap<>(ResidentsPage.class);
    for (ResidentsPage each : ResidentsPage.values()) {
      residents.put(
          each, new EntryPage(new ClassPathResource("static/" + each.file()), clock.getZone()));
    }
    ContentSecurityPolicy policy = new ContentSecurityPolicy(origins(settings.baseMap()));
    return route()
        .route(SiteConfiguration::asksForPage, request -> answer(page.render(), policy))
        .route(
            SiteConfiguration::asksForResidentsPage,
            request -> answerResident(residentsPage(request, residents).render(), policy))
        .build();
  }

  private static boolean asksForPage(ServerRequest request) {
    return reads(request) && EntryPage.isPortalPlace(request.path());
  }

  private static boolean asksForResidentsPage(ServerRequest request) {
    return reads(request) && ResidentsPage.at(request.path()).isPresent();
  }

  private static EntryPage residentsPage(
      ServerRequest request, Map<ResidentsPage, EntryPage> pages) {
    return ResidentsPage.at(request.path()).map(pages::get).orElseThrow();
  }

  private static boolean reads(ServerRequest request) {
    return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
  }

  private static ServerResponse answer(
      Optional<EntryPage.Rendered> page, ContentSecurityPolicy policy) {
    return answer(page, policy, headers -> {});
  }

  /** No search engine keeps a page for residents. */
  private static ServerResponse answerResident(
      Optional<EntryPage.Rendered> page, ContentSecurityPolicy policy) {
    return answer(page, policy, headers -> headers.set("X-Robots-Tag", "noindex, nofollow"));
  }

  private static ServerResponse answer(
      Optional<EntryPage.Rendered> page,
      ContentSecurityPolicy policy,
      Consumer<HttpHeaders> further) {
    return page.map(
            rendered ->
                ServerResponse.ok()
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noStore())
                    .header("Content-Security-Policy", policy.header(rendered.nonce()))
                    .headers(further)
                    .body(rendered.html()))
        .orElseGet(
            () ->
                ServerResponse.status(HttpStatus.NOT_FOUND)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body("网页未包含在此构建中。 This build was made without the portal's pages."));
  }

  private static List<String> origins(@Nullable BaseMapSource baseMap) {
    return baseMap == null ? List.of() : baseMap.origins();
  }
}
