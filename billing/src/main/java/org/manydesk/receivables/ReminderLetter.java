package org.manydesk.receivables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.LogoOnPaper;
import org.manydesk.document.Parties;
import org.manydesk.document.Shown;
import org.manydesk.language.Words;
import org.manydesk.money.Money;
import org.manydesk.print.PdfForm;

/** A reminder on paper, in the language of its invoice: every text of {@code reminder.html}. */
final class ReminderLetter {
    private static final PdfForm FORM = PdfForm.of(ReminderLetter.class, "reminder.html");

    private final Reminder reminder;
    private final InvoiceDocument document;
    private final Words words;
    private final Shown shown;

    private ReminderLetter(Reminder reminder, InvoiceDocument document) {
        this.reminder = reminder;
        this.document = document;
        this.words = Words.of(ReminderLetter.class, document.locale());
        this.shown = new Shown(document.locale());
    }

    /** @param invoice as it was issued */
    static byte[] draw(Reminder reminder, InvoiceDocument invoice) {
        return FORM.draw(new ReminderLetter(reminder, invoice).texts());
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
                Map.entry("to", address(parties)),
                Map.entry("date", shown.date(reminder.on())),
                Map.entry("said", word("said." + reminder.step(), number(), due())),
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
                        Shown.inStyle(title + " · " + number() + " · "
                                + parties.seller().billedName())));
    }

    private String number() {
        return document.heading().number().orElseThrow();
    }

    private String due() {
        return shown.date(document.payment().due().orElseThrow());
    }

    private List<Row> rows() {
        var gross = document.payable();
        var issued = shown.date(document.heading().issued());
        var settled = gross.minus(reminder.demanded()).minus(reminder.held());
        return Stream.of(
                        Stream.of(new Row(word("invoice", number(), issued), shown.money(gross))),
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
        return account.isEmpty() ? word("pay", until, number()) : word("pay.to", until, account, number());
    }

    /** With the country where the letter goes abroad. */
    private List<String> address(Parties parties) {
        var buyer = parties.buyer();
        var lines = new ArrayList<>(List.of(buyer.billedName()));
        lines.addAll(buyer.address());
        if (parties.areAbroad()) buyer.countryIn(document.locale()).ifPresent(lines::add);
        return lines;
    }

    private String word(String key, Object... values) {
        return words.get(key, values);
    }
}
