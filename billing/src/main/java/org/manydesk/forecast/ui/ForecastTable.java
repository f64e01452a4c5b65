package org.manydesk.forecast.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.forecast.Forecast;
import org.manydesk.forecast.Forecast.Level;
import org.manydesk.forecast.Forecasting.Foreseen;
import org.manydesk.money.Money;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Texts;

/** The running month of every contract: so far, and at its end, with the sums of each currency. */
public class ForecastTable extends Div {
    private final transient Texts texts = Texts.of(ForecastTable.class);
    private final transient Levels levels = new Levels(texts);

    public ForecastTable(List<Foreseen> all) {
        addClassName("md-room-section");
        setVisible(!all.isEmpty());
        var table = new NativeTable();
        table.addClassName("md-table");
        var head = new NativeTableRow(new NativeTableHeaderCell(texts.get("contract")));
        Stream.of("tickets.soFar", "tickets.atEnd", "net.soFar", "net.atEnd", "range")
                .forEach(key -> {
                    var cell = new NativeTableHeaderCell(texts.get(key));
                    cell.addClassName("md-right");
                    head.add(cell);
                });
        table.getHead().add(head);
        all.forEach(one -> table.getBody().add(row(one)));
        sums(all).forEach(row -> table.getBody().add(row));
        var wide = new Div(table);
        wide.addClassName("md-scroll-x");
        var what = new Paragraph(texts.get("table.what"));
        what.addClassName("md-soft");
        add(new H2(texts.get("table")), wide, what);
    }

    private NativeTableRow row(Foreseen one) {
        var client = one.client();
        var room = new Anchor("clients/" + client.key() + "/contract/" + one.contract(), one.contract());
        room.addClassName("md-quiet-link");
        var name = new Div(new ClientBadge(client.key(), client.name(), client.colour()), room);
        name.addClassName("md-in-line");
        var forecast = one.forecast();
        var cell = new NativeTableCell(name);
        cell.getElement().setAttribute("title", forecast.told());
        return new NativeTableRow(
                cell,
                Levels.number(levels.tickets(forecast.measured())),
                Levels.number(levels.tickets(forecast.expected())),
                Levels.number(levels.net(forecast.measured())),
                Levels.number(levels.net(forecast.expected())),
                Levels.number(range(levels.net(forecast.lowest()), levels.net(forecast.highest()))));
    }

    /** One row for each currency, for currencies never mix. */
    private Stream<NativeTableRow> sums(List<Foreseen> all) {
        var byCurrency = all.stream()
                .map(Foreseen::forecast)
                .filter(forecast -> forecast.measured().net() != null)
                .collect(Collectors.groupingBy(ForecastTable::currency, TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream().map(entry -> sum(entry.getKey(), entry.getValue()));
    }

    private static String currency(Forecast forecast) {
        return Objects.requireNonNull(forecast.measured().net()).currency().getCurrencyCode();
    }

    private NativeTableRow sum(String currency, List<Forecast> all) {
        var row = new NativeTableRow(
                new NativeTableCell(texts.get("sum", currency)),
                Levels.number(tickets(all, Forecast::measured)),
                Levels.number(tickets(all, ForecastTable::end)),
                Levels.number(net(all, Forecast::measured)),
                Levels.number(net(all, ForecastTable::end)),
                Levels.number(range(
                        net(all, one -> Optional.ofNullable(one.lowest()).orElseGet(() -> end(one))),
                        net(all, one -> Optional.ofNullable(one.highest()).orElseGet(() -> end(one))))));
        row.addClassName("md-strong");
        return row;
    }

    /** What is expected; where nothing is, what was measured. */
    private static Level end(Forecast forecast) {
        var expected = forecast.expected();
        return expected == null ? forecast.measured() : expected;
    }

    private String tickets(List<Forecast> all, Function<Forecast, Level> level) {
        return texts.get(
                "number",
                all.stream().mapToInt(one -> level.apply(one).tickets()).sum());
    }

    private static String net(List<Forecast> all, Function<Forecast, Level> level) {
        return all.stream()
                .map(one -> Objects.requireNonNull(level.apply(one).net()))
                .reduce(Money::plus)
                .map(Levels::text)
                .orElseThrow();
    }

    private String range(String low, String high) {
        return low.equals(texts.get("notKnown")) ? low : texts.get("range.of", low, high);
    }
}
