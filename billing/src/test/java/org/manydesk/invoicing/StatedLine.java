package org.manydesk.invoicing;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.rating.RatedLine;

/** A line of an invoice without an invoice, for what only reads its sums. */
final class StatedLine extends InvoiceLine {
    private final int number;
    private final YearMonth period;
    private final Vat vat;
    private final Money net;
    private final String name;

    private StatedLine(int number, YearMonth period, Vat vat, Money net, String name) {
        this.number = number;
        this.period = period;
        this.vat = vat;
        this.net = net;
        this.name = name;
    }

    static StatedLine of(int number, YearMonth period, Vat vat, Money net) {
        return new StatedLine(number, period, vat, net, "Tickets");
    }

    StatedLine called(String other) {
        return new StatedLine(number, period, vat, net, other);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public YearMonth period() {
        return period;
    }

    @Override
    public Vat vat() {
        return vat;
    }

    @Override
    public Money net() {
        return net;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String note() {
        return "late, " + period;
    }

    @Override
    boolean isGivenBack() {
        return name.equals(RatedLine.GIVEN_BACK);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
