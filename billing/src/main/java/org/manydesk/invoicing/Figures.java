package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.manydesk.contract.Contract;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rating.Quantity;

/**
 * What is charged by a figure of the month: seats of agents, results that are measured. It is as agreed until somebody enters
 * how many there were. Of a month that is invoiced, the next invoice charges or gives back the difference.
 */
@ApplicationScoped
@Transactional
public class Figures {

    private final Agreements agreements;
    private final FiguresOfMonths counts;
    private final Deeds deeds;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Figures() {
        this(null, null, null);
    }

    @Inject
    Figures(Agreements agreements, FiguresOfMonths counts, Deeds deeds) {
        this.agreements = agreements;
        this.counts = counts;
        this.deeds = deeds;
    }

    /** Names a month of a client's contract: its key and the contract's number. */
    public record Named(String tenant, String number, YearMonth period) {}

    /** One line: what was agreed, of a result its baseline, and what holds. */
    public record Line(String name, Quantity agreed, Quantity figure) {}

    /**
     * The figures of a month.
     *
     * @param version rises with each entry; 0 before the first
     * @param entered who entered them last, if anybody did
     */
    public record Sheet(int version, Optional<Signature> entered, List<Line> lines) {}

    /** The lines of the month's price lists that are charged by such a figure. */
    public Sheet of(Named month) {
        var contract = agreements.contract(month.tenant(), month.number());
        return sheet(agreed(contract, month.period()), counts.find(contract, month.period()));
    }

    private Map<String, Quantity> agreed(Contract contract, YearMonth period) {
        return agreements.stated(contract, period).terms().figures();
    }

    private static Sheet sheet(Map<String, Quantity> agreed, Optional<MonthFigures> count) {
        var entered = count.map(MonthFigures::figures).orElse(Map.of());
        return new Sheet(
                count.map(known -> known.version() + 1).orElse(0),
                count.map(MonthFigures::entered),
                agreed.entrySet().stream()
                        .map(line -> new Line(
                                line.getKey(), line.getValue(), entered.getOrDefault(line.getKey(), line.getValue())))
                        .toList());
    }

    /**
     * Enters the figures of a month; lines that are not among them have what was agreed.
     *
     * @param version is asked about the version that is replaced, and may refuse it
     * @throws InvalidInput where a line is not charged by such a figure in that month
     */
    public Sheet enter(Named month, Map<String, Quantity> figures, IntConsumer version) {
        var contract = agreements.contract(month.tenant(), month.number());
        agreements.takeTurns(contract.tenant());
        var agreed = agreed(contract, month.period());
        var known = counts.find(contract, month.period());
        version.accept(known.map(count -> count.version() + 1).orElse(0));
        for (var line : figures.keySet())
            if (!agreed.containsKey(line))
                throw new InvalidInput(
                        "/lines",
                        "\"%s\" is not a line of %s that is charged by seats or results in %s."
                                .formatted(line, month.number(), month.period()));
        var other = new HashMap<>(figures);
        other.entrySet().removeIf(line -> line.getValue().equals(agreed.get(line.getKey())));
        var before = known.map(MonthFigures::figures).orElse(Map.of());
        var count = known.orElseGet(() -> new MonthFigures(contract, month.period()));
        counts.keep(count.say(other, deeds.sign()));
        deeds.record(contract, "FIGURES_ENTERED", month.period().toString(), Map.of("before", before, "after", other));
        return sheet(agreed, Optional.of(count));
    }
}
