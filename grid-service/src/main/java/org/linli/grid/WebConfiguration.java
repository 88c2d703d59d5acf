package org.linli.grid;

import org.linli.grid.api.model.AreaLevel;
import org.linli.grid.api.model.Layer;
import org.linli.grid.api.model.RegisteredKind;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Parameters carry the contract's names of enum values, not Java's. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, AreaLevel.class, AreaLevel::fromValue);
    registry.addConverter(String.class, Layer.class, Layer::fromValue);
    registry.addConverter(String.class, RegisteredKind.class, RegisteredKind::fromValue);
  }
}
