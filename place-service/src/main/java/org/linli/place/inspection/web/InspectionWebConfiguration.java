package org.linli.place.inspection.web;

import java.time.Clock;
import java.util.function.Function;
import org.linli.commons.place.Places;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.upload.Vetting;
import org.linli.place.checklist.ChecklistSection;
import org.linli.place.checklist.Checklists;
import org.linli.place.inspection.Inspections;
import org.linli.place.inspection.Planning;
import org.linli.place.inspection.Signing;
import org.linli.place.inspection.Submission;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InspectionWebConfiguration {

  @Bean
  ShownPlans shownInspectionPlans(Planning planning, Checklists checklists, Places places) {
    return new ShownPlans(planning, checklists, places);
  }

  @Bean
  ShownInspections shownInspections(
      Inspections inspections,
      ShownPlans plans,
      Function<ChecklistSection, org.linli.place.api.model.ChecklistSection> sections) {
    return new ShownInspections(inspections, plans, sections);
  }

  @Bean
  Asked askedInspections(Vetting vetting, Clock clock) {
    return new Asked(vetting, clock);
  }

  @Bean
  RecordPrinter inspectionRecordPrinter(
      Inspections inspections,
      ShownPlans plans,
      MessageSource messages,
      PrintFonts fonts,
      Clock clock) {
    return new RecordPrinter(
        inspections, plans, new RecordPhotos(inspections), messages, fonts, clock);
  }

  @Bean
  InspectionsController.Ending inspectionEnding(
      Submission submission, Signing signing, RecordPrinter printer) {
    return new InspectionsController.Ending(submission, signing, printer);
  }
}
