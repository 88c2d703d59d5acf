package org.linli.person.support.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.commons.ticket.TicketRules;
import org.linli.person.api.model.SupportForm;
import org.linli.person.api.model.SupportName;
import org.linli.person.support.SupportKinds;

/** What the page needs to ask for help. */
final class SupportForms {

  private final Settings settings;
  private final FabricHolder fabric;
  private final ConsentModels consents;
  private final CaseModels models;
  private final TicketRules rules;

  SupportForms(
      Settings settings,
      FabricHolder fabric,
      ConsentModels consents,
      CaseModels models,
      TicketRules rules) {
    this.settings = settings;
    this.fabric = fabric;
    this.consents = consents;
    this.models = models;
    this.rules = rules;
  }

  SupportForm form(@Nullable String area) {
    Locale locale = Answers.locale();
    Fabric now = fabric.current();
    if (area != null && now.findPath(area) == null) {
      throw ProblemException.notFound();
    }
    List<SupportName> kinds =
        settings.current(SupportKinds.KIND).kinds().stream()
            .map(one -> new SupportName(one.code(), one.in(locale)))
            .toList();
    SupportForm form =
        new SupportForm(
            kinds, consents.notice(), places(now, area), rules.work().difficultyBits() > 0);
    form.setPlace(area == null ? null : models.place(area));
    return form;
  }

  private List<SupportName> places(Fabric now, @Nullable String area) {
    List<SupportName> places = new ArrayList<>();
    now.areas().stream()
        .filter(one -> area == null ? one.parentCode() == null : area.equals(one.parentCode()))
        .forEach(one -> places.add(models.place(one.code())));
    now.grids().stream()
        .filter(one -> one.areaCode().equals(area))
        .forEach(one -> places.add(models.place(one.code())));
    return places;
  }
}
