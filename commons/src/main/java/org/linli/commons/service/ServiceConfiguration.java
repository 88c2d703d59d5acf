package org.linli.commons.service;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.linli.commons.access.AccessInterceptor;
import org.linli.commons.access.ContractDeclarations;
import org.linli.commons.problem.ProblemHandler;
import org.linli.commons.problem.Problems;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is the same in every service. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

  /** Below these lies all that a service offers. */
  private static final List<String> SERVED = List.of("/api/", "/open311/", "/ogc/");

  @Bean
  ContractDeclarations contractDeclarations() throws IOException {
    return ContractDeclarations.read(
        List.of(
            new PathMatchingResourcePatternResolver().getResources("classpath*:contract/*.yaml")));
  }

  @Bean
  AccessInterceptor accessInterceptor(ContractDeclarations declarations) {
    return new AccessInterceptor(declarations);
  }

  @Bean
  WebMvcConfigurer accessConfigurer(AccessInterceptor interceptor) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(interceptor).addPathPatterns("/api/**", "/open311/**", "/ogc/**");
      }
    };
  }

  /** Refuses to start while an operation is served that no contract declares. */
  @Bean
  SmartInitializingSingleton everyOperationIsDeclared(
      List<RequestMappingHandlerMapping> mappings, ContractDeclarations declarations) {
    return () ->
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .forEach(info -> requireDeclared(info, declarations));
  }

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return resolver;
  }

  /**
   * The service's own texts, those of its features ({@code messages/<feature>.properties}), and the
   * shared ones.
   */
  @Bean
  MessageSource messageSource() throws IOException {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages", "commons-messages", "importing-messages");
    for (Resource bundle :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:messages/*_en.properties")) {
      String file = Objects.requireNonNull(bundle.getFilename());
      messages.addBasenames("messages/" + file.substring(0, file.lastIndexOf("_en.")));
    }
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  @Bean
  Problems problems(MessageSource messages) {
    return new Problems(messages);
  }

  @Bean
  ProblemHandler problemHandler(Problems problems) {
    return new ProblemHandler(problems);
  }

  /** For services that keep what people write; points and figures have checks of their own. */
  @Bean
  @ConditionalOnProperty("linli.api")
  JsonMapperBuilderCustomizer plainJson() {
    return new PlainJson();
  }

  /** The one clock; its zone is the zone in which days are counted. */
  @Bean
  Clock clock(@Value("${linli.time-zone:Asia/Shanghai}") String zone) {
    return Clock.system(ZoneId.of(zone));
  }

  private static void requireDeclared(RequestMappingInfo info, ContractDeclarations declarations) {
    for (String path : info.getPatternValues()) {
      if (SERVED.stream().noneMatch((path + "/")::startsWith)) {
        continue;
      }
      info.getMethodsCondition()
          .getMethods()
          .forEach(
              method -> {
                if (declarations.find(method.name(), path).isEmpty()) {
                  throw new IllegalStateException(
                      method + " " + path + " is served but no contract declares it");
                }
              });
    }
  }
}
