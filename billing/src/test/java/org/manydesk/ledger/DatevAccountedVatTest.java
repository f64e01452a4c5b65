package org.manydesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.ledger.Entry.Head;
import org.manydesk.ledger.Entry.Kind;
import org.manydesk.ledger.Entry.Party;
import org.manydesk.money.ExchangeRate;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.VatRate;

/** What DATEV is told of VAT that is stated in the currency of the accounts, too. */
class DatevAccountedVatTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate TUE_2026_11_03 = LocalDate.of(2026, 11, 3);
    private static final JournalDays NOVEMBER = new JournalDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final Party ACME = new Party("acme", "Acme GmbH", "DE136695976");
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

    @Test
    void datev_is_told_the_vat_in_the_currency_of_the_accounts_once_of_each_document() {
        var rate = new ExchangeRate(
                EUR,
                Currency.getInstance("SEK"),
                new BigDecimal("11.2345"),
                ExchangeRate.Quoted.UNITS_PER_FOREIGN,
                LocalDate.of(2026, 11, 2),
                "Riksbanken; =1");
        var head = new Head(
                TUE_2026_11_03, Kind.INVOICE, "INV-000001", ACME, "C-1 2026-10", AccountedVat.of(mixed().vat(), rate));
        var columns = Arrays.asList(datev(head).split("\r\n")[1].split(";"));
        assertThat(columns.subList(47, 51))
                .containsExactly(
                        "Zusatzinformation - Art 1",
                        "Zusatzinformation- Inhalt 1",
                        "Zusatzinformation - Art 2",
                        "Zusatzinformation- Inhalt 2");
        var rows = datev(head).split("\r\n");
        assertThat(rows[2])
                .contains(";\"USt in SEK\";\"2213,20\";\"Kurs\";\"1 EUR = 11.2345 SEK, 2026-11-02, Riksbanken; =1\";")
                .startsWith("1190,00;");
        assertThat(rows[2].substring(0, rows[2].indexOf("\"USt in SEK\""))
                        .chars()
                        .filter(c -> c == ';')
                        .count())
                .isEqualTo(47);
        assertThat(rows[3]).startsWith("107,00;").doesNotContain("USt in");
        assertThat(datev(new Head(TUE_2026_11_03, Kind.INVOICE, "INV-2", ACME, "t")))
                .doesNotContain("USt in");
    }

    private static Totals mixed() {
        return Totals.of(List.of(taxed("1000.00", "19"), taxed("100.00", "7")), EUR);
    }

    private static Totals.Group taxed(String net, String rate) {
        var vat = new Vat(Vat.Category.STANDARD, VatRate.parse(rate));
        return Totals.group(vat, Money.of(net, "EUR"), Rounding.HALF_UP);
    }

    private static String datev(Head head) {
        var file = new Datev.Head("Desk", "EUR", Instant.parse("2026-12-03T09:30:00Z"));
        var entries = List.of(Entry.invoice(head, mixed(), ACCOUNTS));
        return new String(Datev.write(file, entries, ACCOUNTS, NOVEMBER), Datev.ENCODING);
    }
}
