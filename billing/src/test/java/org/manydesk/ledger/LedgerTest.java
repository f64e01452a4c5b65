package org.manydesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.ledger.Entry.Head;
import org.manydesk.ledger.Entry.Kind;
import org.manydesk.ledger.Entry.Party;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.problem.Conflict;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.VatRate;
import org.manydesk.rest.Json;

/** What documents post, written for accountants and read back. */
class LedgerTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate TUE_2026_11_03 = LocalDate.of(2026, 11, 3);
    private static final JournalDays NOVEMBER = new JournalDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final Party ACME = new Party("acme", "Käse & Söhne GmbH", "DE136695976");
    private static final Accounts ACCOUNTS = new Accounts(
            "1400",
            "1200",
            "8400",
            "1776",
            "8100",
            "8105",
            "8336",
            "8338",
            List.of(new Accounts.Rate("7", "8300", "1771")),
            1234567,
            42,
            7);
    private static final Path INJECTIONS = Path.of("..", "..", "shared", "payloads", "csv-injection.txt");

    @Test
    void an_invoice_of_two_rates_is_posted_by_rate_and_balances() throws IOException {
        var rows = journal(Entry.invoice(head(Kind.INVOICE, "INV-000001", "October"), mixed(), ACCOUNTS));
        assertThat(rows)
                .extracting(row ->
                        String.join(" ", row.get("account"), row.get("debit"), row.get("credit"), row.get("vatRate")))
                .containsExactly(
                        "1400 1297.00  ", "8400  1000.00 19", "1776  190.00 19", "8300  100.00 7", "1771  7.00 7");
        assertThat(sum(rows, "debit")).isEqualByComparingTo(sum(rows, "credit"));
        assertThat(rows)
                .allMatch(row -> row.get("document").equals("INV-000001")
                        && row.get("date").equals("2026-11-03")
                        && row.get("clientName").equals("Käse & Söhne GmbH"));
    }

    @Test
    void a_credit_note_and_an_invoice_below_zero_are_posted_the_other_way_round() throws IOException {
        var back = journal(Entry.creditNote(head(Kind.CREDIT_NOTE, "CN-000001", "Spam"), mixed(), ACCOUNTS));
        assertThat(back.getFirst().get("credit")).isEqualTo("1297.00");
        assertThat(back.get(1).get("debit")).isEqualTo("1000.00");
        var below =
                Entry.invoice(head(Kind.INVOICE, "INV-2", ""), totals("-10.00", "0", Vat.Category.REVERSE), ACCOUNTS);
        assertThat(journal(below))
                .extracting(row -> row.get("account") + " " + row.get("debit") + "/" + row.get("credit"))
                .containsExactly("1400 /10.00", "8336 10.00/");
    }

    @Test
    void what_is_exempt_goes_to_its_own_account_with_the_reason() throws IOException {
        var reason = new Exemption("=Training", Optional.of("VATEX-EU-132-1I"));
        var vat = new Vat(Vat.Category.EXEMPT, VatRate.ZERO, Optional.of(reason));
        var group = Totals.group(vat, Money.of("50.00", "EUR"), Rounding.HALF_UP);
        var entry = Entry.invoice(head(Kind.INVOICE, "INV-3", ""), Totals.of(List.of(group), EUR), ACCOUNTS);
        var row = journal(entry).getLast();
        assertThat(List.of(row.get("account"), row.get("credit"), row.get("vatCategory"), row.get("exemption")))
                .containsExactly("8105", "50.00", "E", "'=Training");
        assertThat(datev(entry)).contains("50,00;\"S\";\"EUR\";;;;1400;8105;");
    }

    @Test
    void accounts_of_before_there_were_exemptions_have_them_with_revenue_at_zero() throws IOException {
        var stored =
                (com.fasterxml.jackson.databind.node.ObjectNode) Json.mapper().valueToTree(ACCOUNTS);
        stored.remove("exempt");
        assertThat(Json.mapper().treeToValue(stored, Accounts.class).exempt()).isEqualTo("8100");
    }

    @Test
    void a_payment_goes_from_receivables_to_the_bank_and_back_when_it_is_reversed() throws IOException {
        var paid = Entry.payment(head(Kind.PAYMENT, "INV-1", "Statement 7"), Money.of("50.00", "EUR"), ACCOUNTS);
        var bounced = Entry.payment(head(Kind.REVERSAL, "INV-1", "It bounced"), Money.of("-50.00", "EUR"), ACCOUNTS);
        assertThat(journal(paid, bounced))
                .extracting(row -> row.get("kind") + " " + row.get("account") + " " + row.get("debit"))
                .containsExactly("PAYMENT 1200 50.00", "PAYMENT 1400 ", "REVERSAL 1200 ", "REVERSAL 1400 50.00");
    }

    @Property(tries = 300)
    void whatever_is_invoiced_balances(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -99_999, max = 99_999) Integer> cents,
            @ForAll @IntRange(min = 1, max = 2_700) int hundredthsOfPercent,
            @ForAll Rounding rounding) {
        var groups = new ArrayList<Totals.Group>();
        for (int i = 0; i < cents.size(); i++) {
            var rate = new VatRate(BigDecimal.valueOf(hundredthsOfPercent + i, 2));
            var base = Money.of(BigDecimal.valueOf(cents.get(i), 2), EUR);
            groups.add(Totals.group(new Vat(Vat.Category.STANDARD, rate), base, rounding));
        }
        var entry = Entry.invoice(head(Kind.INVOICE, "INV-1", ""), Totals.of(groups, EUR), ACCOUNTS);
        var debits = entry.postings().stream().map(Posting::debit).toList();
        assertThat(Money.sum(debits, EUR).isZero()).isTrue();
    }

    @Test
    void what_does_not_balance_is_not_an_entry() {
        assertThatThrownBy(() -> new Entry(
                        TUE_2026_11_03,
                        Kind.PAYMENT,
                        "INV-1",
                        ACME,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Posting("1200", Money.of("1.00", "EUR")))))
                .hasMessageContaining("differ by 1.00 EUR");
    }

    @Test
    void datev_gets_a_row_for_each_group_of_vat_and_each_payment_in_its_own_format() {
        var file = datev(
                Entry.invoice(head(Kind.INVOICE, "INV-000001", "C-1 2026-10"), mixed(), ACCOUNTS),
                Entry.creditNote(
                        head(Kind.CREDIT_NOTE, "CN-000001", "Spam"),
                        totals("12.00", "19", Vat.Category.STANDARD),
                        ACCOUNTS),
                Entry.payment(head(Kind.PAYMENT, "INV-000001", "Statement 7"), Money.of("50.00", "EUR"), ACCOUNTS));
        var lines = file.split("\r\n", -1);
        assertThat(lines[0])
                .startsWith(
                        "\"EXTF\";700;21;\"Buchungsstapel\";13;20261203093000000;;\"\";\"Manydesk\";\"\";1234567;42;20260701;4;20261101;20261130;\"Nörd Desk\";\"\";1;0;0;\"EUR\";");
        assertThat(lines[0].split(";", -1)).hasSize(31);
        var columns = Arrays.asList(lines[1].split(";", -1));
        assertThat(columns).hasSize(125).doesNotHaveDuplicates();
        assertThat(columns.subList(0, 14))
                .containsExactly(
                        "Umsatz (ohne Soll/Haben-Kz)",
                        "Soll/Haben-Kennzeichen",
                        "WKZ Umsatz",
                        "Kurs",
                        "Basis-Umsatz",
                        "WKZ Basis-Umsatz",
                        "Konto",
                        "Gegenkonto (ohne BU-Schlüssel)",
                        "BU-Schlüssel",
                        "Belegdatum",
                        "Belegfeld 1",
                        "Belegfeld 2",
                        "Skonto",
                        "Buchungstext");
        assertThat(columns.get(39)).isEqualTo("EU-Land u. UStID");
        assertThat(columns.get(113)).isEqualTo("Festschreibung");
        var rows = Arrays.stream(lines)
                .skip(2)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(";", -1))
                .toList();
        assertThat(rows).allMatch(row -> row.length == 125);
        assertThat(rows)
                .extracting(row -> String.join(" ", row[0], row[1], row[6], row[7], row[9], row[10], row[13], row[39]))
                .containsExactly(
                        "1190,00 \"S\" 1400 8400 0311 \"INV-000001\" \"Käse & Söhne GmbH C-1 2026-10\" \"DE136695976\"",
                        "107,00 \"S\" 1400 8300 0311 \"INV-000001\" \"Käse & Söhne GmbH C-1 2026-10\" \"DE136695976\"",
                        "14,28 \"H\" 1400 8400 0311 \"CN-000001\" \"Käse & Söhne GmbH Spam\" \"DE136695976\"",
                        "50,00 \"S\" 1200 1400 0311 \"INV-000001\" \"Käse & Söhne GmbH Statement 7\" \"DE136695976\"");
        assertThat(lines[lines.length - 1]).isEmpty();
    }

    @Test
    void datev_has_two_decimals_of_every_amount_and_takes_no_currency_with_more() {
        var yen = Entry.payment(head(Kind.PAYMENT, "INV-1", "Bank"), Money.of("111102", "JPY"), ACCOUNTS);
        assertThat(datev(yen)).contains("\r\n111102,00;\"S\";\"JPY\";;;;1200;1400;");
        var dinars = Entry.payment(head(Kind.PAYMENT, "INV-1", "Bank"), Money.of("1.005", "KWD"), ACCOUNTS);
        assertThatThrownBy(() -> datev(dinars)).isInstanceOf(Conflict.class).hasMessageContaining("journal");
    }

    @Test
    void what_datev_has_no_letter_for_does_not_shift_the_columns() {
        var party = new Party("x", "=cmd|' /C calc'!A0;\"Ş\"\n" + "x".repeat(90), "");
        var head = new Head(TUE_2026_11_03, Kind.INVOICE, "INV;=1", party, "t");
        var row = datev(Entry.invoice(head, totals("1.00", "0", Vat.Category.OUTSIDE), ACCOUNTS))
                .split("\r\n", -1)[2];
        assertThat(row)
                .contains("\"INV1\"")
                .contains("\"'=cmd|' /C calc'!A0;\"\"?\"\" xxx")
                .contains(";8338;");
        assertThat(row.replaceAll("\"(?:[^\"]|\"\")*\"", "")
                        .chars()
                        .filter(c -> c == ';')
                        .count())
                .isEqualTo(124);
    }

    @Test
    void no_known_injection_starts_a_cell_of_the_journal() throws IOException {
        var payloads = new ArrayList<>(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1"));
        if (Files.exists(INJECTIONS)) payloads.addAll(Files.readAllLines(INJECTIONS));
        for (var payload : payloads) {
            var party = new Party("acme", payload, "");
            var head = new Head(TUE_2026_11_03, Kind.INVOICE, "INV-1", party, payload);
            for (var row : journal(Entry.invoice(head, mixed(), ACCOUNTS)))
                assertThat(List.of(row.get("clientName"), row.get("text")))
                        .noneMatch(cell -> cell.matches("(?s)^\\s*[=+\\-@\\t\\r].*"));
        }
    }

    @Test
    void a_business_year_begins_in_its_month() {
        assertThat(NOVEMBER.yearBegins(7)).isEqualTo("2026-07-01");
        assertThat(NOVEMBER.yearBegins(12)).isEqualTo("2025-12-01");
        assertThat(NOVEMBER.yearBegins(11)).isEqualTo("2026-11-01");
    }

    private static Totals mixed() {
        return Totals.of(
                List.of(
                        Totals.group(taxed("19", Vat.Category.STANDARD), Money.of("1000.00", "EUR"), Rounding.HALF_UP),
                        Totals.group(taxed("7", Vat.Category.STANDARD), Money.of("100.00", "EUR"), Rounding.HALF_UP)),
                EUR);
    }

    private static Totals totals(String net, String rate, Vat.Category category) {
        return Totals.of(List.of(Totals.group(taxed(rate, category), Money.of(net, "EUR"), Rounding.HALF_UP)), EUR);
    }

    private static Vat taxed(String rate, Vat.Category category) {
        return new Vat(category, VatRate.parse(rate));
    }

    private static Head head(Kind kind, String voucher, String text) {
        return new Head(TUE_2026_11_03, kind, voucher, ACME, text);
    }

    private static String datev(Entry... entries) {
        var head = new Datev.Head("Nörd Desk", "EUR", Instant.parse("2026-12-03T09:30:00Z"));
        return new String(Datev.write(head, List.of(entries), ACCOUNTS, NOVEMBER), Datev.ENCODING);
    }

    private static List<CSVRecord> journal(Entry... entries) throws IOException {
        return CSVParser.parse(
                        JournalCsv.write(List.of(entries)),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }

    private static BigDecimal sum(List<CSVRecord> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
