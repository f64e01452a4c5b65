package org.manydesk.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.calendar.NeverDue;
import org.manydesk.problem.Faults;
import org.manydesk.sla.SlaForm;
import org.manydesk.sla.SlaPolicy;
import org.manydesk.sla.SlaTarget;
import org.manydesk.sla.TimeBasis;

/**
 * A contract as it travels.
 *
 * @param from first day, in the calendar's zone
 * @param until first day after it; absent for no end
 * @param sla no promises when absent
 * @param rateCard no charges when absent; amounts charged as they stand have at most the currency's decimals
 * @param purchaseOrder what the client ordered by; absent for none
 */
public record ContractForm(
        @Nullable String number,
        @Nullable String model,
        @Nullable String from,
        @Nullable String until,
        @Nullable String currency,
        @Nullable CalendarForm calendar,
        @Nullable SlaForm sla,
        @Nullable JsonNode rateCard,
        @Nullable JsonNode chargeable,
        @Nullable JsonNode serviceCredits,
        @Nullable PurchaseOrderForm purchaseOrder) {
    private static final Instant TOO_LATE = Instant.parse("2999-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 1, 1);

    /** Reads all but the commercial sections; notes each fault and is empty when there was one. */
    Optional<Agreement> read(Faults faults) {
        var own = new Faults();
        var name = own.required(
                "/number",
                number,
                ContractForm::name,
                "1 to 60 letters, digits, dots, hyphens or underscores, a letter or digit first");
        var kind = own.required("/model", model, ContractModel::valueOf, "one of HELP_DESK, SERVICE_DESK");
        var term = term(own);
        var money = currency(own);
        var order = money.flatMap(known -> order(known, own));
        var hours = calendar(own);
        var policy = (sla == null ? SlaForm.EMPTY : sla).read("/sla", own);
        if (hours.isPresent() && policy.isPresent()) requireReachable(policy.get(), hours.get(), own);
        own.found().forEach(fault -> faults.add(fault.pointer(), fault.detail()));
        if (!own.none()) return Optional.empty();
        return Optional.of(new Agreement(
                name.orElseThrow(),
                kind.orElseThrow(),
                term.orElseThrow(),
                money.orElseThrow(),
                hours.orElseThrow(),
                policy.orElseThrow(),
                order));
    }

    private Optional<PurchaseOrder> order(Currency money, Faults faults) {
        return purchaseOrder == null ? Optional.empty() : purchaseOrder.read("/purchaseOrder", money, faults);
    }

    private Optional<Agreement.Term> term(Faults faults) {
        var first = faults.required("/from", from, ContractForm::day, "a date such as 2026-01-01");
        var last = faults.optional("/until", until, ContractForm::day, "a date such as 2027-01-01, or null for no end");
        if (first.isEmpty() || (until != null && last.isEmpty())) return Optional.empty();
        if (last.isEmpty() || last.get().isAfter(first.get()))
            return Optional.of(new Agreement.Term(first.get(), last));
        faults.add("/until", "The first day after the contract comes after its first day.");
        return Optional.empty();
    }

    private Optional<Currency> currency(Faults faults) {
        return faults.required("/currency", currency, ContractForm::money, "an ISO 4217 currency such as EUR");
    }

    private Optional<BusinessCalendar> calendar(Faults faults) {
        if (calendar != null) return calendar.read("/calendar", faults);
        faults.add("/calendar", "This is missing. Give the calendar.");
        return Optional.empty();
    }

    /** The commercial sections, for those who can read them. */
    Optional<Commercials> commercials() {
        return new Faults()
                .optional("/currency", currency, ContractForm::money, "")
                .map(money -> new Commercials(money, section(rateCard), section(chargeable), section(serviceCredits)));
    }

    static JsonNode section(@Nullable JsonNode json) {
        return json == null ? NullNode.getInstance() : json;
    }

    private static void requireReachable(SlaPolicy policy, BusinessCalendar calendar, Faults faults) {
        for (var i = 0; i < policy.targets().size(); i++) {
            var target = policy.targets().get(i);
            if (target.time() == TimeBasis.BUSINESS && !isReachable(target, calendar))
                faults.add("/sla/targets/" + i + "/within", "So much opening time does not pass in this calendar.");
        }
    }

    private static boolean isReachable(SlaTarget target, BusinessCalendar calendar) {
        try {
            var start = LAST_DAY.minusYears(900).atStartOfDay().toInstant(ZoneOffset.UTC);
            return calendar.add(start, target.allowed().from(start, calendar, calendar))
                    .isBefore(TOO_LATE);
        } catch (NeverDue never) {
            return false;
        }
    }

    private static String name(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")) throw new IllegalArgumentException(text);
        return text;
    }

    static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) throw new IllegalArgumentException(text);
        return day;
    }

    private static Currency money(String code) {
        var currency = Currency.getInstance(code);
        if (currency.getDefaultFractionDigits() < 0) throw new IllegalArgumentException(code);
        return currency;
    }
}
