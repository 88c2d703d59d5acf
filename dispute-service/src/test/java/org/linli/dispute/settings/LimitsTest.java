package org.linli.dispute.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.commons.settings.Limits;
import org.linli.commons.testing.ArchitectureRules;
import org.linli.dispute.Limit;
import tools.jackson.databind.json.JsonMapper;

class LimitsTest {

  @Test
  void everyLimitAnAdministratorCanSetIsAskedForSomewhere() {
    JavaClasses classes = ArchitectureRules.classesOf("org.linli.dispute");
    Set<String> asked =
        classes.stream()
            .filter(one -> !one.isEquivalentTo(Limit.class))
            .flatMap(one -> one.getFieldAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().isEquivalentTo(Limit.class))
            .map(JavaFieldAccess::getName)
            .collect(Collectors.toSet());
    assertThat(asked).containsAll(List.of(Limit.values()).stream().map(Limit::name).toList());
  }

  @Test
  void aLimitThatIsNotPublishedIsAsTheProductCame() {
    Limits limits =
        Limits.of(Limit.values()).read(JsonMapper.shared().readTree("{\"takeWorkingDays\": 7}"));
    assertThat(limits.of(Limit.TAKE_WORKING_DAYS)).isEqualTo(7);
    assertThat(limits.of(Limit.RETURNS_ALLOWED)).isEqualTo(1);
    assertThat(limits.values()).isEqualTo(Map.of("takeWorkingDays", 7));
  }
}
