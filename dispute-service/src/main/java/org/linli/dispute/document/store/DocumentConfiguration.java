package org.linli.dispute.document.store;

import java.time.Clock;
import java.util.Comparator;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.settings.Settings;
import org.linli.dispute.dispatch.DispatchReading;
import org.linli.dispute.document.DocumentMaker;
import org.linli.dispute.document.DocumentTemplates;
import org.linli.dispute.document.DocumentValues;
import org.linli.dispute.document.DocumentWriter;
import org.linli.dispute.document.LetterValues;
import org.linli.dispute.document.MatterValues;
import org.linli.dispute.document.Placeholders;
import org.linli.dispute.file.Attachments;
import org.linli.dispute.file.FileStore;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Texts;
import org.linli.dispute.referral.ReferralStore;
import org.linli.dispute.supervision.SupervisionStore;
import org.linli.dispute.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  @Bean
  DocumentTemplates.Kind documentTemplatesKind() {
    return new DocumentTemplates.Kind(Placeholders.load());
  }

  @Bean
  DocumentValues letterValues(
      DispatchReading dispatch,
      ReferralStore referrals,
      SupervisionStore supervision,
      Settings settings,
      Units units,
      MessageSource messages,
      Clock clock) {
    return new LetterValues(
        dispatch,
        referrals,
        supervision,
        settings,
        units,
        new LetterValues.Worded(messages, clock));
  }

  @Bean
  DocumentValues matterValues(
      Categories categories,
      Units units,
      Parties parties,
      Texts texts,
      FabricHolder fabric,
      Clock clock) {
    return new MatterValues(
        categories, units, new MatterValues.Told(parties, texts), fabric, clock);
  }

  @Bean
  DocumentMaker.Kept documentsKept(Attachments attachments, FileStore files, ReadLog reads) {
    return new DocumentMaker.Kept(attachments, files, reads);
  }

  @Bean
  DocumentWriter documentWriter(PrintFonts fonts) {
    return new DocumentWriter(fonts);
  }

  @Bean
  DocumentMaker documentMaker(
      Settings settings,
      DocumentTemplates.Kind kind,
      ObjectProvider<DocumentValues> sources,
      DocumentWriter writer,
      DocumentMaker.Kept kept,
      Units units,
      Clock clock) {
    // The matter itself is asked last: what a feature knows is nearer than what follows from where
    // it lies.
    Comparator<DocumentValues> matterLast =
        Comparator.comparing(source -> source instanceof MatterValues);
    return new DocumentMaker(
        settings,
        kind,
        () -> sources.stream().sorted(matterLast).toList(),
        writer,
        kept,
        units,
        clock);
  }
}
