package org.manydesk.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manydesk.document.Heading.CreditNote;
import org.manydesk.document.Parties.Party;
import org.manydesk.language.Words;
import org.manydesk.money.ExchangeRate;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.TierShare;

/** What stands where on the page: every text of {@code invoice.html}, ready to be shown. */
final class InvoicePage {

    private final InvoiceDocument document;
    private final Heading heading;
    private final boolean credit;
    private final Words words;
    private final Shown shown;

    private InvoicePage(InvoiceDocument document) {
        this.document = document;
        this.heading = document.heading();
        this.credit = heading.kind() instanceof CreditNote;
        this.words = Words.of(InvoicePage.class, document.locale());
        this.shown = new Shown(document.locale());
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
                Map.entry("language", document.locale().toLanguageTag()),
                Map.entry("draft", heading.isDraft() ? word("draft") : ""),
                Map.entry("colour", parties.colour()),
                Map.entry("brand", parties.seller().name()),
                Map.entry("logo", LogoOnPaper.of(document.logo())),
                Map.entry("facts", facts()),
                Map.entry("parties", List.of(side("from", parties.seller()), side("bill-to", parties.buyer()))),
                Map.entry("headline", headline()),
                Map.entry("words", columns()),
                Map.entry("lines", document.lines().stream().map(this::row).toList()),
                Map.entry("totals", totals()),
                Map.entry(
                        "due",
                        new Fact(
                                word(kind("amount-credited", "amount-stated", "amount-due")),
                                shown.money(document.payable()))),
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

    private Map<String, String> columns() {
        return Map.of(
                "item", word("item"),
                "quantity", word("quantity"),
                "price", word("price"),
                "vat", word("vat"),
                "amount", word("amount"));
    }

    private String title() {
        return word(kind("credit-note", "statement", "invoice"));
    }

    private String kind(String ofCreditNote, String ofStatement, String ofInvoice) {
        return switch (heading.kind()) {
            case Heading.CreditNote note -> ofCreditNote;
            case Heading.Statement statement -> ofStatement;
            case Heading.Invoice invoice -> ofInvoice;
        };
    }

    private String number() {
        return heading.number().orElse(word("draft-number"));
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(word(kind("number.credit-note", "number.statement", "number.invoice")), number()));
        facts.add(new Fact(word(heading.isDraft() ? "drawn-up" : "issued"), shown.date(heading.issued())));
        document.payment().due().ifPresent(due -> facts.add(new Fact(word("due"), shown.date(due))));
        facts.add(new Fact(word("period"), shown.period(heading.period())));
        var contract = heading.order()
                .map(order -> words("contract-order", heading.reference(), order))
                .orElse(heading.reference());
        facts.add(new Fact(word("contract"), contract));
        if (heading.kind() instanceof CreditNote note) {
            facts.add(new Fact(word("corrects"), words("corrects-value", note.invoice(), shown.date(note.issued()))));
        }
        return facts;
    }

    private Side side(String label, Party party) {
        var lines = new ArrayList<>(party.address());
        party.countryIn(document.locale()).ifPresent(lines::add);
        if (!party.vatId().isEmpty()) lines.add(words("vat-id", party.vatId()));
        if (!party.email().isEmpty()) lines.add(party.email());
        return new Side(word(label), party.billedName(), lines);
    }

    private String headline() {
        var amount = shown.money(document.payable());
        if (credit) return words("headline-credit", amount);
        return document.payment()
                .due()
                .map(due -> words("headline-due", amount, shown.date(due)))
                .orElse(amount);
    }

    private Row row(DocumentLine line) {
        var steps = line.steps().size() > 1
                || line.steps().stream().anyMatch(step -> step.flatFee().isPresent());
        var single = line.steps().size() == 1 && !steps;
        return new Row(
                line.item().name(),
                line.item().note(),
                quantity(line.quantity(), line),
                single
                        ? shown.price(
                                line.steps().getFirst().unitPrice(), line.net().currency())
                        : "",
                vat(line.vat()),
                shown.money(line.net()),
                steps ? line.steps().stream().map(step -> step(step, line)).toList() : List.of());
    }

    private String quantity(Quantity quantity, DocumentLine line) {
        var number = shown.quantity(quantity);
        return switch (line.unit()) {
            case PIECE -> number;
            case HOUR -> words("hours", number);
        };
    }

    private String vat(Vat vat) {
        return switch (vat.category()) {
            case OUTSIDE -> "–";
            case EXEMPT -> word("exempt");
            case STANDARD, ZERO, REVERSE -> shown.rate(vat.rate());
        };
    }

    private Step step(TierShare share, DocumentLine line) {
        var currency = line.net().currency();
        var fee = share.flatFee().map(amount -> words("flat-fee", shown.price(amount, currency)));
        var name = words("tier", Integer.toString(share.tier()));
        return new Step(
                fee.map(text -> name + ", " + text).orElse(name),
                quantity(share.quantity(), line),
                shown.price(share.unitPrice(), currency),
                shown.price(share.amount(), currency));
    }

    private List<Fact> totals() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(word("subtotal"), shown.money(document.totals().net())));
        for (var group : document.totals().groups()) {
            facts.add(new Fact(vat(group), shown.money(group.tax())));
        }
        facts.add(new Fact(word("total"), shown.money(document.totals().gross())));
        document.accountedVat().ifPresent(vat -> facts.add(new Fact(accounted(vat.rate()), shown.money(vat.amount()))));
        return facts;
    }

    private String accounted(ExchangeRate rate) {
        return words(
                "vat-accounted",
                rate.to().getCurrencyCode(),
                shown.equation(rate),
                shown.date(rate.day()),
                rate.source());
    }

    private String vat(Totals.Group group) {
        var base = shown.money(group.base());
        return switch (group.vat().category()) {
            case OUTSIDE -> words("no-vat-on", base);
            case EXEMPT ->
                words("exempt-on", base, group.vat().exemption().orElseThrow().reason());
            case REVERSE -> words("reverse-charge-on", shown.rate(group.vat().rate()), base);
            case STANDARD, ZERO -> words("vat-on", shown.rate(group.vat().rate()), base);
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

    private String word(String key) {
        return words.get(key);
    }

    private String words(String key, Object... values) {
        return words.get(key, values);
    }
}
