package org.manydesk.invoicing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Parties;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.rating.Exemption;

/**
 * What an issued document says, as text: a line for each name and value with the length of the value in front, so that no
 * two documents are the same text, and the same in every release, as its SHA-256 is kept. Figures have no trailing zeros.
 *
 * @param format which names and values there are; another one is another number, and documents keep theirs
 */
record DocumentContent(int format, String text) {
    /** Without what is behind an invoice; credit notes have nothing behind them. */
    private static final int ALONE = 1;

    private static final int WITH_USAGE = 2;

    /** @param usage {@link UsageHash} of the invoice, asked where the format has it */
    static DocumentContent of(int format, Invoice invoice, List<InvoiceLine> lines, Supplier<String> usage) {
        return format == ALONE ? of(invoice, lines) : of(invoice, lines, usage.get());
    }

    /** In the format of invoices that are issued now. */
    static DocumentContent of(Invoice invoice, List<InvoiceLine> lines, String usage) {
        var writing = written(WITH_USAGE, invoice, lines);
        writing.say("usage", usage);
        return new DocumentContent(WITH_USAGE, writing.text());
    }

    /** In the first format, which had nothing of the tickets. */
    static DocumentContent of(Invoice invoice, List<InvoiceLine> lines) {
        return new DocumentContent(ALONE, written(ALONE, invoice, lines).text());
    }

    private static Writing written(int format, Invoice invoice, List<InvoiceLine> lines) {
        var writing = new Writing();
        writing.say("format", Integer.toString(format));
        writing.say("invoice", invoice.number().orElse(""));
        writing.say("issued", invoice.issuedOn().map(Object::toString).orElse(""));
        writing.say("due", invoice.dueOn().map(Object::toString).orElse(""));
        writing.say("contract", invoice.contractNumber());
        writing.say("order", invoice.purchaseOrder().orElse(""));
        writing.say("period", invoice.period().toString());
        writing.say("first", invoice.days().first().toString());
        writing.say("last", invoice.days().last().toString());
        writing.say(invoice.letter(), invoice.totals());
        invoice.accountedVat().ifPresent(writing::say);
        for (var line : lines) {
            writing.say("line", Integer.toString(line.number()));
            writing.say("name", line.name());
            writing.say("note", line.note());
            writing.say("of", line.period().toString());
            writing.say(
                    "days",
                    line.days().map(days -> days.first() + " " + days.last()).orElse(""));
            writing.say("quantity", line.quantity().toString());
            writing.say("unit", line.unit().name());
            writing.say("exact", line.exact().toString());
            writing.say("amount", plain(line.net().amount()));
            writing.say(line.vat());
        }
        return writing;
    }

    static DocumentContent of(CreditNote note, List<CreditNoteLine> lines) {
        var writing = new Writing();
        writing.say("format", Integer.toString(ALONE));
        writing.say("credit note", note.number());
        writing.say("issued", note.issuedOn().toString());
        writing.say("on", note.invoice().toString());
        writing.say("reason", note.reason());
        writing.say(note.letter(), note.totals());
        note.accountedVat().ifPresent(writing::say);
        for (var line : sorted(lines)) {
            writing.say("line", Integer.toString(line.number()));
            writing.say("name", line.name());
            writing.say("amount", plain(line.net().amount()));
            writing.say(line.vat());
        }
        return new DocumentContent(ALONE, writing.text());
    }

    private static List<CreditNoteLine> sorted(List<CreditNoteLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(CreditNoteLine::number))
                .toList();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Its SHA-256, as 64 hexadecimal digits. */
    String hash() {
        return sha256(text);
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names and values, each with its length. */
    static final class Writing {
        private final StringBuilder text = new StringBuilder();

        String text() {
            return text.toString();
        }

        void say(String name, String value) {
            text.append(name)
                    .append(' ')
                    .append(value.length())
                    .append(' ')
                    .append(value)
                    .append('\n');
        }

        void say(Letter letter, Totals totals) {
            say("seller", letter.parties().seller());
            say("buyer", letter.parties().buyer());
            say("language", letter.parties().language());
            say("account", letter.bankAccount());
            say("currency", totals.net().currency().getCurrencyCode());
            say("net", plain(totals.net().amount()));
            say("gross", plain(totals.gross().amount()));
            for (var group : totals.groups()) {
                say(group.vat());
                say("base", plain(group.base().amount()));
                say("tax", plain(group.tax().amount()));
            }
        }

        private void say(String role, Parties.Party party) {
            say(role, party.billedName());
            say("known as", party.name());
            say("address", String.join("\n", party.address()));
            say("country", party.country());
            say("vatId", party.vatId());
            say("email", party.email());
        }

        void say(Vat vat) {
            say("vat", vat.category().code() + " " + plain(vat.rate().percent()));
            say("exempt", vat.exemption().map(Exemption::reason).orElse(""));
            say("exemption", vat.exemption().flatMap(Exemption::code).orElse(""));
        }

        void say(AccountedVat vat) {
            say("accounted", plain(vat.amount().amount()));
            say("rate", vat.rate().equation());
            say("of", vat.rate().day() + " " + vat.rate().source());
        }
    }
}
