package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Heading;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.document.Totals;
import org.manydesk.document.UnitOfMeasure;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.VatRate;

/** What an issued document says is hashed for ever: its text stays as it is, byte for byte, in each format. */
class DocumentContentTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final Vat VAT = new Vat(Vat.Category.STANDARD, new VatRate(new BigDecimal("20")));
    private static final String FIRST =
            """
            format 1 1
            invoice 10 INV-000007
            issued 10 2026-10-01
            due 10 2026-10-31
            contract 7 ACME-C1
            order 7 PO 4711
            period 7 2026-09
            first 10 2026-09-01
            last 10 2026-09-30
            seller 11 Harbour Ltd
            known as 7 Harbour
            address 12 1 Quay
            Leeds
            country 2 GB
            vatId 11 GB123456789
            email 21 bills@harbour.example
            buyer 4 Acme
            known as 4 Acme
            address 0\s
            country 2 FR
            vatId 0\s
            email 0\s
            language 5 en-GB
            account 14 GB00 TEST 1234
            currency 3 EUR
            net 2 24
            gross 4 28.8
            vat 4 S 20
            exempt 0\s
            exemption 0\s
            base 2 24
            tax 3 4.8
            line 1 1
            name 7 Tickets
            note 13 late, 2026-09
            of 7 2026-09
            days 0\s
            quantity 1 2
            unit 5 PIECE
            exact 2 24
            amount 2 24
            vat 4 S 20
            exempt 0\s
            exemption 0\s
            """;

    @Test
    void the_first_format_stays() {
        var says = DocumentContent.of(new Issued(), List.of(new Line()));
        assertThat(says.text()).isEqualTo(FIRST);
        assertThat(says.hash()).isEqualTo("8f06a384875880083dc55e13c6c3044de25605b560f11f78ec94613cfb8e5b52");
    }

    @Test
    void the_second_format_adds_what_is_behind() {
        var says = DocumentContent.of(new Issued(), List.of(new Line()), "a".repeat(64));
        assertThat(says.text())
                .isEqualTo(FIRST.replace("format 1 1", "format 1 2") + "usage 64 " + "a".repeat(64) + "\n");
        assertThat(says.hash()).isEqualTo("eecd37d1269f66bf586eabef58c6d5420c36a43f3695aff1bc021546f7ea2126");
        assertThat(DocumentContent.of(2, new Issued(), List.of(new Line()), () -> "a".repeat(64)))
                .isEqualTo(says);
    }

    @Test
    void a_document_is_looked_at_in_the_format_that_it_was_issued_in() {
        assertThat(DocumentContent.of(1, new Issued(), List.of(new Line()), () -> {
                    throw new AssertionError("the first format asks for no tickets");
                }))
                .isEqualTo(DocumentContent.of(new Issued(), List.of(new Line())));
    }

    private static final class Issued extends Invoice {
        @Override
        public Optional<String> number() {
            return Optional.of("INV-000007");
        }

        @Override
        public Optional<LocalDate> issuedOn() {
            return Optional.of(LocalDate.of(2026, 10, 1));
        }

        @Override
        public Optional<LocalDate> dueOn() {
            return Optional.of(LocalDate.of(2026, 10, 31));
        }

        @Override
        public String contractNumber() {
            return "ACME-C1";
        }

        @Override
        public Optional<String> purchaseOrder() {
            return Optional.of("PO 4711");
        }

        @Override
        public YearMonth period() {
            return SEPTEMBER;
        }

        @Override
        public Heading.Period days() {
            return new Heading.Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
        }

        @Override
        Letter letter() {
            var seller = new Party(
                    "Harbour",
                    "Harbour Ltd",
                    List.of("1 Quay", "Leeds"),
                    "GB",
                    new Registration("GB123456789", "bills@harbour.example"));
            var buyer = new Party("Acme", "", List.of(), "FR", new Registration("", ""));
            return new Letter(new Parties(seller, buyer, "#112233", "en-GB"), "GB00 TEST 1234", 30);
        }

        @Override
        public Totals totals() {
            return Totals.of(List.of(Totals.group(VAT, Money.of("24.00", "EUR"), Rounding.HALF_UP)), EUR);
        }

        @Override
        public Optional<AccountedVat> accountedVat() {
            return Optional.empty();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return 7;
        }
    }

    private static final class Line extends InvoiceLine {
        @Override
        public int number() {
            return 1;
        }

        @Override
        public String name() {
            return "Tickets";
        }

        @Override
        public String note() {
            return "late, 2026-09";
        }

        @Override
        public YearMonth period() {
            return SEPTEMBER;
        }

        @Override
        public Optional<Heading.Period> days() {
            return Optional.empty();
        }

        @Override
        public Quantity quantity() {
            return Quantity.of(2);
        }

        @Override
        public UnitOfMeasure unit() {
            return UnitOfMeasure.PIECE;
        }

        @Override
        public Price exact() {
            return Price.parse("24");
        }

        @Override
        public Money net() {
            return Money.of("24.00", "EUR");
        }

        @Override
        public Vat vat() {
            return VAT;
        }
    }
}
