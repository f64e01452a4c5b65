package org.manydesk.document;

import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Stream;
import org.manydesk.language.Words;
import org.manydesk.rating.RatedLine;

/** What documents say beside figures, in the language of a client. */
public record Wording(Locale locale) {

    /** The name of a line: those that price lists make by themselves are translated, the others are the provider's words. */
    public String line(String name) {
        return switch (name) {
            case RatedLine.TRUE_UP -> words().get("line.minimum");
            case RatedLine.CAP -> words().get("line.maximum");
            case RatedLine.GIVEN_BACK -> words().get("line.givenBack");
            default -> name;
        };
    }

    /** Said of a line that charges what came late for an earlier month. */
    public String late(YearMonth month) {
        return late(new Shown(locale).month(month));
    }

    /** The same of some days of it. */
    public String late(String days) {
        return words().get("late", days);
    }

    /** The days that a line is for. */
    public String days(Heading.Period days) {
        return new Shown(locale).period(days);
    }

    /** Said of a line that charges the statement of a member of a group. */
    public String statement(String contract, YearMonth month, int counted) {
        return words().get("statement.line", contract, new Shown(locale).month(month), counted);
    }

    /** Said on a statement: who charges it. */
    public String statement() {
        return words().get("statement.note");
    }

    public String creditReason(String reason) {
        return words().get("credit-reason", reason);
    }

    /** Why there is no VAT, in the words that an invoice must have (Art. 226 (11a) of Directive 2006/112/EC). */
    public Stream<String> exemptions(Totals totals) {
        return totals.groups().stream()
                .map(group -> group.vat().category())
                .filter(Vat.Category::isExplained)
                .distinct()
                .map(category -> words().get("note." + category));
    }

    private Words words() {
        return Words.of(Wording.class, locale);
    }
}
