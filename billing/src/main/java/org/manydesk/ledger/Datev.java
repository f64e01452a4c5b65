package org.manydesk.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.print.Csv;
import org.manydesk.problem.Conflict;

/**
 * Entries as DATEV's "Buchungsstapel": EXTF 700, category 21, version 13, in Windows-1252 with CRLF. Revenue is posted with
 * its VAT to one account, from which DATEV takes the VAT out (an "Automatikkonto"): one row for each group of VAT.
 *
 * @see <a href="https://developer.datev.de/de/file-format/details/datev-format/format-description/booking-batch">DATEV</a>
 */
final class Datev {
    static final Charset ENCODING = Charset.forName("windows-1252");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("ddMM");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    private static final int DECIMALS = 2;
    private static final int LONGEST_TEXT = 60;
    private static final int LONGEST_VOUCHER = 36;
    private static final int LONGEST_MORE = 210;
    private static final List<String> COLUMNS = columns();

    /** Where further information begins: a kind and a text, up to twenty times. */
    private static final int MORE = 47;

    /** The kind of file, its version, what it holds, and the version of that. */
    private static final String FORMAT = "\"EXTF\";700;21;\"Buchungsstapel\";13";

    /** Fields after the currency that are not used. */
    private static final String NOTHING_MORE = ";\"\";;;\"\";;;\"\";\"\"";

    private final Accounts accounts;
    private final JournalDays days;

    private Datev(Accounts accounts, JournalDays days) {
        this.accounts = accounts;
        this.days = days;
    }

    /** What begins a file: for whom, when, and of which days. All entries are in this currency. */
    record Head(String provider, String currency, Instant made) {}

    /** @throws Conflict where the currency has more decimals than DATEV takes */
    static byte[] write(Head head, List<Entry> entries, Accounts accounts, JournalDays days) {
        var stack = new Datev(accounts, days);
        var rows = entries.stream().flatMap(stack::rows);
        var lines = Stream.concat(Stream.of(stack.head(head), String.join(";", COLUMNS)), rows);
        return encoded(lines.collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    /** The 31 fields that tell DATEV what the file is. */
    private String head(Head head) {
        return String.join(";", FORMAT, origin(head), books(), content(head));
    }

    private static String origin(Head head) {
        return String.join(";", MOMENT.format(head.made()), "", quoted(""), quoted("Manydesk"), quoted(""));
    }

    private String books() {
        return String.join(
                ";",
                Integer.toString(accounts.consultant()),
                Integer.toString(accounts.client()),
                DAY.format(days.yearBegins(accounts.yearBegins())),
                Integer.toString(accounts.digits()),
                DAY.format(days.from()),
                DAY.format(days.to()));
    }

    private static String content(Head head) {
        var name = String.join(";", quoted(text(head.provider(), 30)), quoted(""), "1", "0", "0");
        return String.join(";", name, quoted(head.currency()), NOTHING_MORE);
    }

    /** One row for what a client owes or paid; of several groups of VAT, one for each. */
    private Stream<String> rows(Entry entry) {
        return switch (entry.kind()) {
            case INVOICE, CREDIT_NOTE -> groups(entry);
            case PAYMENT, REVERSAL ->
                entry.postings().stream()
                        .filter(posting -> posting.account().equals(accounts.bank()))
                        .map(posting -> row(entry, posting.debit(), accounts.bank(), accounts.receivables()));
        };
    }

    /** The first one states the VAT of the document in the currency of the accounts, where that is another one. */
    private Stream<String> groups(Entry entry) {
        var groups = entry.postings().stream()
                .flatMap(posting -> posting.taxed().stream())
                .distinct()
                .map(vat -> fields(entry, gross(entry, vat), accounts.receivables(), accounts.revenue(vat)))
                .toList();
        entry.accountedVat().ifPresent(vat -> state(vat, groups.getFirst()));
        return groups.stream().map(fields -> String.join(";", fields));
    }

    /** As further information: "Kurs" and "Basis-Umsatz" are of the whole row, which nobody converted. */
    private static void state(AccountedVat vat, String[] fields) {
        var rate = vat.rate();
        fields[MORE] = quoted("USt in " + vat.amount().currency());
        fields[MORE + 1] = quoted(amount(vat.amount()));
        fields[MORE + 2] = quoted("Kurs");
        fields[MORE + 3] = quoted(text(rate.equation() + ", " + rate.day() + ", " + rate.source(), LONGEST_MORE));
    }

    /** Revenue and VAT of one group, as the client owes it. */
    private static Money gross(Entry entry, Vat vat) {
        return entry.postings().stream()
                .filter(posting -> posting.taxed().filter(vat::equals).isPresent())
                .map(Posting::debit)
                .reduce(Money::plus)
                .orElseThrow()
                .negated();
    }

    private static String row(Entry entry, Money debit, String account, String other) {
        return String.join(";", fields(entry, debit, account, other));
    }

    private static String[] fields(Entry entry, Money debit, String account, String other) {
        var fields = new String[COLUMNS.size()];
        Arrays.fill(fields, "");
        fields[0] = amount(debit);
        fields[1] = quoted(debit.isNegative() ? "H" : "S");
        fields[2] = quoted(debit.currency().getCurrencyCode());
        fields[6] = account;
        fields[7] = other;
        fields[9] = DAY_AND_MONTH.format(entry.on());
        fields[10] = quoted(voucher(entry.voucher()));
        fields[13] = quoted(text(entry.party().name() + " " + entry.text(), LONGEST_TEXT));
        fields[39] = quoted(entry.party()
                .vatId()
                .substring(0, Math.min(15, entry.party().vatId().length())));
        return fields;
    }

    /** DATEV wants two decimals of every amount, also where the currency has none. */
    private static String amount(Money money) {
        var currency = money.currency();
        if (currency.getDefaultFractionDigits() > DECIMALS)
            throw new Conflict("DATEV takes amounts of two decimals, and %s has %d: export the journal instead."
                    .formatted(currency, currency.getDefaultFractionDigits()));
        return money.amount().abs().setScale(DECIMALS).toPlainString().replace('.', ',');
    }

    /** Only what a voucher's number may hold. */
    private static String voucher(String number) {
        var allowed = number.replaceAll("[^A-Za-z0-9$&%*+/-]", "");
        return allowed.substring(0, Math.min(LONGEST_VOUCHER, allowed.length()));
    }

    private static String text(String words, int longest) {
        var line = Csv.text(words.replaceAll("\\p{Cntrl}+", " ").strip());
        return line.substring(0, Math.min(longest, line.length()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** What Windows-1252 has no letter for becomes a question mark. */
    private static byte[] encoded(String text) {
        try {
            ByteBuffer bytes = ENCODING.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .encode(CharBuffer.wrap(text));
            return Arrays.copyOf(Objects.requireNonNull(bytes.array()), bytes.limit());
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The 125 columns of version 13, in their order. */
    private static List<String> columns() {
        var columns = new ArrayList<String>(List.of(
                ("Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;WKZ Basis-Umsatz;Konto;"
                                + "Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Belegfeld 2;Skonto;"
                                + "Buchungstext;Postensperre;Diverse Adressnummer;Geschäftspartnerbank;Sachverhalt;"
                                + "Zinssperre;Beleglink")
                        .split(";")));
        for (int i = 1; i <= 8; i++) columns.addAll(List.of("Beleginfo - Art " + i, "Beleginfo - Inhalt " + i));
        columns.addAll(List.of(("KOST1 - Kostenstelle;KOST2 - Kostenstelle;Kost-Menge;EU-Land u. UStID;EU-Steuersatz;"
                        + "Abw. Versteuerungsart;Sachverhalt L+L;Funktionsergänzung L+L;BU 49 Hauptfunktionstyp;"
                        + "BU 49 Hauptfunktionsnummer;BU 49 Funktionsergänzung")
                .split(";")));
        for (int i = 1; i <= 20; i++)
            columns.addAll(List.of("Zusatzinformation - Art " + i, "Zusatzinformation- Inhalt " + i));
        columns.addAll(
                List.of(("Stück;Gewicht;Zahlweise;Forderungsart;Veranlagungsjahr;Zugeordnete Fälligkeit;Skontotyp;"
                                + "Auftragsnummer;Buchungstyp;USt-Schlüssel (Anzahlungen);EU-Land (Anzahlungen);"
                                + "Sachverhalt L+L (Anzahlungen);EU-Steuersatz (Anzahlungen);Erlöskonto (Anzahlungen);Herkunft-Kz;"
                                + "Buchungs GUID;KOST-Datum;SEPA-Mandatsreferenz;Skontosperre;Gesellschaftername;"
                                + "Beteiligtennummer;Identifikationsnummer;Zeichnernummer;Postensperre bis;"
                                + "Bezeichnung SoBil-Sachverhalt;Kennzeichen SoBil-Buchung;Festschreibung;Leistungsdatum;"
                                + "Datum Zuord. Steuerperiode;Fälligkeit;Generalumkehr (GU);Steuersatz;Land;Abrechnungsreferenz;"
                                + "BVV-Position;EU-Land u. UStID (Ursprung);EU-Steuersatz (Ursprung);Abw. Skontokonto")
                        .split(";")));
        return List.copyOf(columns);
    }
}
