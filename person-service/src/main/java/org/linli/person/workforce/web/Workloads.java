package org.linli.person.workforce.web;

import java.util.List;
import java.util.Optional;
import org.linli.person.api.model.WorkloadAnswer;
import org.linli.person.api.model.WorkloadItem;
import org.linli.person.workforce.Workload;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The workload as the contract shows it; where nobody knows it, that is said. */
final class Workloads {

  private final Workload workload;
  private final MessageSource messages;

  Workloads(Workload workload, MessageSource messages) {
    this.workload = workload;
    this.messages = messages;
  }

  WorkloadAnswer of(String area) {
    Optional<List<Workload.Load>> loads = workload.of(area);
    if (loads.isEmpty()) {
      WorkloadAnswer answer = new WorkloadAnswer(false, List.of());
      answer.setNotice(
          messages.getMessage("workload.unavailable", null, null, LocaleContextHolder.getLocale()));
      return answer;
    }
    return new WorkloadAnswer(
        true,
        loads.get().stream()
            .map(load -> new WorkloadItem(load.username(), load.open()).overdue(load.overdue()))
            .toList());
  }
}
