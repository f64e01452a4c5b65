package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manydesk.audit.AuditTrail;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.problem.Conflict;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.VatRate;
import org.manydesk.scope.TenantId;

/** Which invoices are credited for what an invoice gives back, where some months were statements of a group. */
class GivingBackTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final List<YearMonth> credited = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Test
    void a_statement_is_passed_over_and_other_invoices_are_credited_the_newest_first() {
        issue(35, own(JULY, true, 100), statement(SEPTEMBER, true), own(AUGUST, true, 20));
        assertThat(credited).containsExactly(AUGUST, JULY);
        assertThat(told).isEmpty();
    }

    @Test
    void a_statement_that_is_not_final_need_not_be_issued_first() {
        issue(35, own(AUGUST, true, 100), statement(SEPTEMBER, false));
        assertThat(credited).containsExactly(AUGUST);
    }

    @Test
    void where_too_little_is_left_of_what_a_group_did_not_pay_the_invoice_is_not_issued() {
        assertThatThrownBy(() -> issue(35, own(AUGUST, true, 20), statement(SEPTEMBER, true)))
                .isInstanceOf(Conflict.class)
                .hasMessageContainingAll("2026-09", "Bill the contract with the group once more");
        assertThatThrownBy(() -> issue(35, statement(SEPTEMBER, false))).isInstanceOf(Conflict.class);
        assertThat(told).isEmpty();
    }

    @Test
    void the_months_own_invoice_comes_first_and_must_be_issued() {
        issue(35, own(AUGUST, true, 20), own(SEPTEMBER, true, 20));
        assertThat(credited).containsExactly(SEPTEMBER, AUGUST);
        assertThatThrownBy(() -> issue(35, own(SEPTEMBER, false, 20)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Issue the invoice of that month first");
    }

    @Test
    void what_was_credited_before_is_told_and_not_given_back_twice() {
        issue(35, statement(AUGUST, true), own(SEPTEMBER, true, 20));
        assertThat(told).containsExactly("NOTHING_LEFT_TO_GIVE_BACK");
    }

    private void issue(int owed, Stub... others) {
        credited.clear();
        var vat = new Vat(Vat.Category.STANDARD, new VatRate(new BigDecimal("20")));
        var line = StatedLine.of(1, SEPTEMBER, vat, euros(owed)).called(RatedLine.GIVEN_BACK);
        var stubs = List.of(others);
        new GivingBack(new Shelf(line, stubs), new Desk(stubs), new Trail())
                .on(new InvoiceIssued(own(OCTOBER, true, 0)));
    }

    private static Stub own(YearMonth period, boolean isIssued, int left) {
        return new Stub(period, isIssued, false, euros(left));
    }

    private static Stub statement(YearMonth period, boolean isFinal) {
        return new Stub(period, isFinal, true, Money.zero(EUR));
    }

    private static Money euros(int euros) {
        return Money.of(BigDecimal.valueOf(euros), EUR);
    }

    private static final class Stub extends Invoice {
        private final YearMonth period;
        private final boolean isIssued;
        private final boolean isStatement;
        private final Money left;

        Stub(YearMonth period, boolean isIssued, boolean isStatement, Money left) {
            this.period = period;
            this.isIssued = isIssued;
            this.isStatement = isStatement;
            this.left = left;
        }

        @Override
        public InvoiceId id() {
            return new InvoiceId(period.getMonthValue());
        }

        @Override
        public TenantId tenant() {
            return new TenantId(1);
        }

        @Override
        public String name() {
            return "ACME-C1 " + period;
        }

        @Override
        public YearMonth period() {
            return period;
        }

        @Override
        public boolean isIssued() {
            return isIssued;
        }

        @Override
        public boolean isStatement() {
            return isStatement;
        }
    }

    private static final class Shelf extends Invoices {
        private final InvoiceLine line;
        private final List<Stub> others;

        Shelf(InvoiceLine line, List<Stub> others) {
            this.line = line;
            this.others = others;
        }

        @Override
        List<Invoice> beside(Invoice invoice) {
            return List.copyOf(others);
        }

        @Override
        public List<InvoiceLine> lines(Invoice invoice) {
            return List.of(line);
        }
    }

    private final class Desk extends Crediting {
        private final List<Stub> others;

        Desk(List<Stub> others) {
            this.others = others;
        }

        @Override
        Money giveBack(InvoiceId id, InvoiceLine line, Money owed, String reason) {
            var invoice = others.stream()
                    .filter(other -> other.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            credited.add(invoice.period());
            return owed.compareTo(invoice.left) < 0 ? owed : invoice.left;
        }
    }

    private final class Trail extends AuditTrail {
        @Override
        public void record(TenantId tenant, String action, String subject, Map<String, ?> details) {
            told.add(action);
        }
    }
}
