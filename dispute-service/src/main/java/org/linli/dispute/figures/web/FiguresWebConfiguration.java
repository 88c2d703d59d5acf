package org.linli.dispute.figures.web;

import org.linli.dispute.api.model.CountsBy;
import org.linli.dispute.api.model.HeatBy;
import org.linli.dispute.api.model.Layer;
import org.linli.dispute.api.model.RatesBy;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How parameters are read whose names on the wire are not those of the generated constants. */
@Configuration(proxyBeanMethods = false)
class FiguresWebConfiguration implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        String.class, HeatBy.class, (Converter<String, HeatBy>) HeatBy::fromValue);
    registry.addConverter(
        String.class, CountsBy.class, (Converter<String, CountsBy>) CountsBy::fromValue);
    registry.addConverter(
        String.class, RatesBy.class, (Converter<String, RatesBy>) RatesBy::fromValue);
    registry.addConverter(String.class, Layer.class, (Converter<String, Layer>) Layer::fromValue);
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.addCustomConverter(new WrittenHeatConverter());
  }
}
