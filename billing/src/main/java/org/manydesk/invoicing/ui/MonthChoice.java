package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.manydesk.ui.Days;

/** A choice among the latest months, the newest first. */
public class MonthChoice extends Select<YearMonth> {
    private static final int MONTHS = 24;

    /** @param newest the first that is offered */
    public MonthChoice(String label, YearMonth newest) {
        setLabel(label);
        setItems(IntStream.range(0, MONTHS).mapToObj(newest::minusMonths).toList());
        setItemLabelGenerator(Days::month);
    }

    /** Reads a month as an address has it, e.g. {@code 2026-10}. */
    public static Optional<YearMonth> read(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** Chooses a month, or the given one where it is not offered. */
    public void choose(Optional<YearMonth> month, YearMonth otherwise) {
        setValue(month.filter(wanted -> getListDataView().getItems().anyMatch(wanted::equals))
                .orElse(otherwise));
    }
}
