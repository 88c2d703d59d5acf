package org.linli.portal.report.web;

import java.util.Locale;
import org.linli.analysis.api.model.ReportFigure;
import org.linli.analysis.api.model.ReportNames;
import org.linli.analysis.api.model.ReportText;
import org.linli.analysis.api.model.ReportView;
import org.linli.portal.report.Names;
import org.linli.portal.report.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a template may name, in the reader's language. */
record ShownNames(MessageSource messages) {

  ReportNames all() {
    boolean english =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    Words words = new Words(messages, english);
    return new ReportNames(
        Names.texts().stream()
            .map(name -> new ReportText(name, words.of("report.name." + name)))
            .toList(),
        Names.figures().entrySet().stream()
            .map(
                figure ->
                    new ReportFigure(
                        figure.getKey(),
                        words.of("report.name." + figure.getKey()),
                        figure.getValue().compared()))
            .toList(),
        Names.views().entrySet().stream()
            .map(
                view ->
                    new ReportView(
                        view.getKey(),
                        words.of("report.name." + view.getKey()),
                        view.getValue().stream()
                            .map(shape -> ReportView.ShapesEnum.fromValue(shape.wireName()))
                            .toList()))
            .toList());
  }
}
