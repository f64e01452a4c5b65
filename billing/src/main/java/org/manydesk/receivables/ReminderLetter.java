package org.manydesk.receivables;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.LogoOnPaper;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Shown;
import org.manydesk.invoicing.Invoice;
import org.manydesk.language.Words;
import org.manydesk.money.Money;
import org.manydesk.print.PdfForm;

/** A reminder on paper, in the language of its invoice: every text of {@code reminder.html}. */
final class ReminderLetter {
    private static final PdfForm FORM = PdfForm.of(ReminderLetter.class, "reminder.html");

    private final Reminder reminder;
    private final Invoice invoice;
    private final InvoiceDocument document;
    private final Words words;
    private final Shown shown;

    private ReminderLetter(Reminder reminder, Invoice invoice, InvoiceDocument document) {
        this.reminder = reminder;
        this.invoice = invoice;
        this.document = document;
        this.words = Words.of(ReminderLetter.class, document.locale());
        this.shown = new Shown(document.locale());
    }

    /** @param document the invoice as it was issued */
    static byte[] draw(Reminder reminder, Invoice invoice, InvoiceDocument document) {
        return FORM.draw(new ReminderLetter(reminder, invoice, document).texts());
    }

    private record Row(String label, String value) {}

    private Map<String, Object> texts() {
        var parties = document.parties();
        var title = word("title." + reminder.step());
        return Map.ofEntries(
                Map.entry("language", document.locale().toLanguageTag()),
                Map.entry("title", title),
                Map.entry("colour", parties.colour()),
                Map.entry("brand", parties.seller().name()),
                Map.entry("logo", LogoOnPaper.of(document.logo())),
                Map.entry("to", address(parties.buyer())),
                Map.entry("date", shown.date(reminder.on())),
                Map.entry("said", word("said." + reminder.step(), invoice.name(), due())),
                Map.entry("added", reminder.added().lines().toList()),
                Map.entry("rows", rows()),
                Map.entry("demanded", row("demanded", reminder.demanded())),
                Map.entry("held", reminder.held().isZero() ? "" : word("held.said")),
                Map.entry("pay", pay()),
                Map.entry("crossed", word("crossed")),
                Map.entry("regards", word("regards")),
                Map.entry("from", parties.seller().billedName()),
                Map.entry(
                        "footer",
                        Shown.inStyle(title + " · " + invoice.name() + " · "
                                + parties.seller().billedName())));
    }

    private String due() {
        return shown.date(invoice.dueOn().orElseThrow());
    }

    private List<Row> rows() {
        var gross = invoice.totals().gross();
        var issued = shown.date(invoice.issuedOn().orElseThrow());
        var settled = gross.minus(reminder.demanded()).minus(reminder.held());
        return Stream.of(
                        Stream.of(new Row(word("invoice", invoice.name(), issued), shown.money(gross))),
                        some("settled", settled),
                        some("held", reminder.held()))
                .flatMap(rows -> rows)
                .toList();
    }

    private Stream<Row> some(String key, Money less) {
        return less.isZero() ? Stream.of() : Stream.of(row(key, less.negated()));
    }

    private Row row(String key, Money money) {
        return new Row(word(key), shown.money(money));
    }

    private String pay() {
        var until = shown.date(reminder.payUntil());
        var account = document.payment().account();
        return account.isEmpty() ? word("pay", until, invoice.name()) : word("pay.to", until, account, invoice.name());
    }

    private static List<String> address(Party party) {
        return Stream.concat(Stream.of(party.billedName()), party.address().stream())
                .toList();
    }

    private String word(String key, Object... values) {
        return words.get(key, values);
    }
}
