package org.linli.commons.relocation.web;

import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.PlacedKind;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The operations of {@code relocation.yaml}: the state for services whose records follow, the
 * preview for those of them whose records have a position that may be asked about.
 */
@AutoConfiguration
class RelocationWebConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(FabricFollower.class)
  @Import(RelocationController.class)
  static class State {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(PlacedKind.class)
  @Import(PreviewController.class)
  static class Asking {}
}
