package org.linli.dispute.open311.web;

import java.time.Clock;
import org.linli.commons.problem.Problems;
import org.linli.commons.settings.Settings;
import org.linli.dispute.api.model.Open311Format;
import org.linli.dispute.api.model.QrFormat;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.open311.Programs;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class Open311Configuration implements WebMvcConfigurer {

  private final JsonMapper json;

  Open311Configuration(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        String.class,
        Open311Format.class,
        (Converter<String, Open311Format>) Open311Format::fromValue);
    registry.addConverter(
        String.class, QrFormat.class, (Converter<String, QrFormat>) QrFormat::fromValue);
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.addCustomConverter(new Open311Xml(json));
  }

  @Bean
  static Programs open311Programs(Settings settings) {
    return new Programs(settings);
  }

  @Bean
  static Open311Answers open311Answers(
      MessageSource messages, Categories categories, Units units, Clock clock) {
    return new Open311Answers(messages, categories, units, clock);
  }

  @Bean
  static Open311Faults open311Faults(Problems problems) {
    return new Open311Faults(problems);
  }
}
