package org.manydesk.document;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.manydesk.document.Heading.CreditNote;
import org.manydesk.document.Parties.Party;
import org.manydesk.rating.TierShare;

/** What stands where on the page: every text of {@code invoice.html}, ready to be shown. */
final class InvoicePage {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.manydesk.document.messages", Locale.ENGLISH);

    private final InvoiceDocument document;
    private final Heading heading;
    private final boolean credit;

    private InvoicePage(InvoiceDocument document) {
        this.document = document;
        this.heading = document.heading();
        this.credit = heading.kind() instanceof CreditNote;
    }

    static Map<String, Object> of(InvoiceDocument document) {
        return new InvoicePage(document).texts();
    }

    /** A label and what it is the label of. */
    record Fact(String label, String value) {}

    private record Side(String label, String name, List<String> lines) {}

    private record Row(
            String name, String note, String quantity, String price, String vat, String amount, List<Step> steps) {}

    private record Step(String name, String quantity, String price, String amount) {}

    private Map<String, Object> texts() {
        var parties = document.parties();
        return Map.ofEntries(
                Map.entry("title", title()),
                Map.entry("number", number()),
                Map.entry("draft", heading.isDraft() ? word("draft") : ""),
                Map.entry("colour", parties.colour()),
                Map.entry("brand", parties.seller().name()),
                Map.entry("facts", facts()),
                Map.entry("parties", List.of(side("from", parties.seller()), side("bill-to", parties.buyer()))),
                Map.entry("headline", headline()),
                Map.entry("words", WORDS_OF_COLUMNS),
                Map.entry(
                        "lines", document.lines().stream().map(InvoicePage::row).toList()),
                Map.entry("totals", totals()),
                Map.entry(
                        "due",
                        new Fact(word(credit ? "amount-credited" : "amount-due"), Shown.money(document.payable()))),
                Map.entry("pay", pay()),
                Map.entry("hasNotes", !heading.notes().isEmpty()),
                Map.entry("notes", heading.notes()),
                Map.entry("questions", questions()),
                Map.entry(
                        "footer",
                        Shown.inStyle(title() + " " + number() + " · "
                                + parties.seller().billedName())),
                Map.entry("pageWord", word("page")),
                Map.entry("ofWord", word("of")),
                Map.entry("seller", parties.seller()));
    }

    private static final Map<String, String> WORDS_OF_COLUMNS = Map.of(
            "item", word("item"),
            "quantity", word("quantity"),
            "price", word("price"),
            "vat", word("vat"),
            "amount", word("amount"));

    private String title() {
        return word(credit ? "credit-note" : "invoice");
    }

    private String number() {
        return heading.number().orElse(word("draft-number"));
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words("number", title()), number()));
        facts.add(new Fact(word(heading.isDraft() ? "drawn-up" : "issued"), Shown.date(heading.issued())));
        document.payment().due().ifPresent(due -> facts.add(new Fact(word("due"), Shown.date(due))));
        facts.add(new Fact(word("period"), Shown.period(heading.period())));
        var contract = heading.order()
                .map(order -> words("contract-order", heading.reference(), order))
                .orElse(heading.reference());
        facts.add(new Fact(word("contract"), contract));
        if (heading.kind() instanceof CreditNote note) {
            facts.add(new Fact(word("corrects"), words("corrects-value", note.invoice(), Shown.date(note.issued()))));
        }
        return facts;
    }

    private static Side side(String label, Party party) {
        var lines = new ArrayList<>(party.address());
        if (!party.country().isEmpty()) lines.add(Locale.of("", party.country()).getDisplayCountry(Locale.ENGLISH));
        if (!party.vatId().isEmpty()) lines.add(words("vat-id", party.vatId()));
        if (!party.email().isEmpty()) lines.add(party.email());
        return new Side(word(label), party.billedName(), lines);
    }

    private String headline() {
        var amount = Shown.money(document.payable());
        if (credit) return words("headline-credit", amount);
        return document.payment()
                .due()
                .map(due -> words("headline-due", amount, Shown.date(due)))
                .orElse(amount);
    }

    private static Row row(DocumentLine line) {
        var steps = line.steps().size() > 1
                || line.steps().stream().anyMatch(step -> step.flatFee().isPresent());
        var single = line.steps().size() == 1 && !steps;
        return new Row(
                line.item().name(),
                line.item().note(),
                Shown.quantity(line.quantity()),
                single
                        ? Shown.price(
                                line.steps().getFirst().unitPrice(), line.net().currency())
                        : "",
                line.vat().category() == Vat.Category.OUTSIDE ? "–" : line.vat().rate() + " %",
                Shown.money(line.net()),
                steps ? line.steps().stream().map(step -> step(step, line)).toList() : List.of());
    }

    private static Step step(TierShare share, DocumentLine line) {
        var currency = line.net().currency();
        var fee = share.flatFee().map(amount -> words("flat-fee", Shown.price(amount, currency)));
        var name = words("tier", Integer.toString(share.tier()));
        return new Step(
                fee.map(text -> name + ", " + text).orElse(name),
                Shown.quantity(share.quantity()),
                Shown.price(share.unitPrice(), currency),
                Shown.price(share.amount(), currency));
    }

    private List<Fact> totals() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(word("subtotal"), Shown.money(document.totals().net())));
        for (var group : document.totals().groups()) {
            facts.add(new Fact(vat(group), Shown.money(group.tax())));
        }
        facts.add(new Fact(word("total"), Shown.money(document.totals().gross())));
        return facts;
    }

    private static String vat(Totals.Group group) {
        var base = Shown.money(group.base());
        return switch (group.vat().category()) {
            case OUTSIDE -> words("no-vat-on", base);
            case REVERSE -> words("reverse-charge-on", base);
            case STANDARD, ZERO -> words("vat-on", group.vat().rate().toString(), base);
        };
    }

    private List<Fact> pay() {
        var account = document.payment().account();
        if (account.isEmpty() || credit || heading.isDraft()) return List.of();
        return List.of(new Fact(word("pay"), words("pay-to", account, number())));
    }

    private String questions() {
        var email = document.parties().seller().email();
        return email.isEmpty() ? "" : words("questions", email);
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }

    private static String words(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(values);
    }
}
