package org.manydesk.margin;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.manydesk.money.Money;
import org.manydesk.rating.Section;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/** What hours cost: a person's own rate goes before that of the role. */
record CostRates(List<CostRate> rates) {
    static final CostRates NONE = new CostRates(List.of());

    private static final LocalDate STAND_IN = LocalDate.EPOCH;
    private static final int LONGEST_EMAIL = 254;
    private static final Currency EURO = Currency.getInstance("EUR");

    CostRates {
        rates = List.copyOf(rates);
    }

    /** What an hour cost on a day, in a currency; empty where nothing is known. */
    Optional<Money> hourly(String email, Role role, LocalDate on, Currency currency) {
        return latest(rate -> rate.isOf(email), on, currency).or(() -> latest(rate -> rate.isOf(role), on, currency));
    }

    /** The same, with what was said of one address said of another, unless something is said of that one already. */
    CostRates of(String before, String after) {
        if (rates.stream().anyMatch(rate -> rate.isOf(after))) return this;
        return new CostRates(rates.stream()
                .map(rate -> rate.isOf(before)
                        ? new CostRate(rate.role(), Optional.of(after), rate.from(), rate.hourly())
                        : rate)
                .toList());
    }

    private Optional<Money> latest(Predicate<CostRate> whose, LocalDate on, Currency currency) {
        return rates.stream()
                .filter(whose)
                .filter(rate -> rate.hourly().currency().equals(currency)
                        && !rate.from().isAfter(on))
                .max(Comparator.comparing(CostRate::from))
                .map(CostRate::hourly);
    }

    /** As {@link #read} takes it. */
    JsonNode written() {
        var json = Json.mapper().createObjectNode();
        var list = json.putArray("rates");
        for (var rate : rates) {
            var written = list.addObject();
            rate.role().ifPresent(role -> written.put("role", role.name()));
            rate.person().ifPresent(person -> written.put("person", person));
            written.put("from", rate.from().toString());
            written.put("hourly", rate.hourly().amount().toPlainString());
            written.put("currency", rate.hourly().currency().getCurrencyCode());
        }
        return json;
    }

    /** Reads {@code {"rates":[{"role"|"person","from","hourly","currency"}]}}, strictly. */
    static CostRates read(JsonNode json) {
        var root = Section.of(json, "").only(Set.of("rates"));
        if (!root.has("rates")) root.fault("rates", "is required");
        var read = new ArrayList<CostRate>();
        for (var section : root.sections("rates")) {
            var rate = rate(section);
            rate.filter(one -> read.stream().anyMatch(one::clashesWith))
                    .ifPresent(twice -> section.fault("from", "is the day of another rate of the same"));
            rate.ifPresent(read::add);
        }
        root.accept();
        return new CostRates(read);
    }

    private static Optional<CostRate> rate(Section section) {
        section.only(Set.of("role", "person", "from", "hourly", "currency"));
        var role = section.choice("role", Role.class);
        role.filter(one -> !one.isStaff()).ifPresent(none -> section.fault("role", "must be a role of staff"));
        var person = section.text("person", LONGEST_EMAIL).map(email -> email.toLowerCase(Locale.ROOT));
        if (section.has("role") == section.has("person"))
            section.fault("role", "or person must be given, and not both");
        var from = section.required("from", day(section), STAND_IN);
        var currency = section.required("currency", currency(section), EURO);
        var hourly = section.required("hourly", section.payable("hourly", currency), BigDecimal.ZERO);
        if (role.isPresent() == person.isPresent()) return Optional.empty();
        return Optional.of(new CostRate(role, person, from, Money.of(hourly, currency)));
    }

    private static Optional<LocalDate> day(Section section) {
        return section.text("from", 10).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException notOne) {
                section.fault("from", "must be a day such as 2026-10-01");
                return Optional.empty();
            }
        });
    }

    private static Optional<Currency> currency(Section section) {
        return section.text("currency", 3).flatMap(code -> {
            var found = Currency.getAvailableCurrencies().stream()
                    .filter(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0)
                    .findFirst();
            if (found.isEmpty()) section.fault("currency", "is not an ISO 4217 currency code");
            return found;
        });
    }
}
