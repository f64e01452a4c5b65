package org.manydesk.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manydesk.money.Money;
import org.manydesk.simulation.Simulation;
import org.manydesk.simulation.Simulation.Column;
import org.manydesk.simulation.Simulation.Month;
import org.manydesk.ui.Amount;
import org.manydesk.ui.BarChart;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** What months cost by each card: bars, and a table with the same numbers, their sums and what a ticket comes to. */
class SimulationResult extends Div {
    private final transient Texts texts = Texts.of(SimulationResult.class);
    private final transient Simulation simulation;

    /** @param takeOver makes a draft of the card at this place; empty for who may not */
    SimulationResult(Simulation simulation, Optional<IntConsumer> takeOver) {
        this.simulation = simulation;
        addClassNames("md-stack", "md-room-section");
        add(new H2(texts.get("result")));
        if (simulation.months().isEmpty()) {
            add(new Paragraph(texts.get("result.none")));
            return;
        }
        var table = new Div(table(takeOver));
        table.addClassName("md-scroll-x");
        var what = new Paragraph(texts.get("result.what"));
        what.addClassName("md-soft");
        add(chart(), table, what);
    }

    private BarChart chart() {
        var series = new ArrayList<BarChart.Series>();
        series.add(series(texts.get("billed"), Month::billed));
        series.add(series(texts.get("agreed"), Month::agreed));
        for (var i = 0; i < simulation.cards().size(); i++) {
            var place = i;
            series.add(series(
                    simulation.cards().get(i).name(),
                    month -> month.cards().get(place).net()));
        }
        var months = simulation.months().stream()
                .map(month ->
                        Days.shortMonth(month.period()) + " " + month.period().getYear())
                .toList();
        return new BarChart(texts.get("chart", simulation.currency().getCurrencyCode()), months, series);
    }

    private BarChart.Series series(String name, Function<Month, @Nullable Money> amount) {
        var bars = new ArrayList<BarChart.@Nullable Bar>();
        for (var month : simulation.months()) {
            var net = amount.apply(month);
            bars.add(net == null ? null : new BarChart.Bar(net.amount(), text(net)));
        }
        return new BarChart.Series(name, bars);
    }

    private NativeTable table(Optional<IntConsumer> takeOver) {
        var table = new NativeTable();
        table.addClassName("md-table");
        table.getHead().add(head());
        simulation.months().forEach(month -> table.getBody().add(row(month)));
        table.getBody().add(sums("total", Integer.toString(simulation.tickets()), column -> shown(column.total())));
        table.getBody().add(sums("difference", "", column -> signed(column.difference())));
        table.getBody().add(sums("perTicket", "", column -> price(column.perTicket())));
        takeOver.ifPresent(deed -> table.getBody().add(deeds(deed)));
        return table;
    }

    private NativeTableRow head() {
        var head = new NativeTableRow(new NativeTableHeaderCell(texts.get("month")));
        var names = new ArrayList<>(List.of(texts.get("tickets"), texts.get("billed"), texts.get("agreed")));
        simulation.cards().forEach(card -> names.add(card.name()));
        for (var name : names) {
            var cell = new NativeTableHeaderCell(name);
            cell.addClassName("md-right");
            head.add(cell);
        }
        return head;
    }

    private NativeTableRow row(Month month) {
        var row = new NativeTableRow(new NativeTableCell(Days.month(month.period())));
        row.add(number(Integer.toString(month.tickets())), number(shown(month.billed())));
        row.add(number(shown(month.agreed())));
        month.cards().forEach(card -> row.add(number(shown(card.net()))));
        return row;
    }

    private NativeTableRow sums(String key, String tickets, Function<Column, String> figure) {
        var row = new NativeTableRow(new NativeTableCell(texts.get(key)), number(tickets));
        row.addClassName("md-strong");
        row.add(number(key.equals("difference") ? "" : figure.apply(simulation.billed())));
        row.add(number(figure.apply(simulation.agreed())));
        simulation.cards().forEach(card -> row.add(number(figure.apply(card))));
        return row;
    }

    private NativeTableRow deeds(IntConsumer takeOver) {
        var row = new NativeTableRow(
                new NativeTableCell(), new NativeTableCell(), new NativeTableCell(), new NativeTableCell());
        IntStream.range(0, simulation.cards().size()).forEach(i -> {
            var take = new Button(texts.get("take"), click -> takeOver.accept(i));
            take.addThemeVariants(ButtonVariant.LUMO_SMALL);
            take.setAriaLabel(texts.get("take.of", simulation.cards().get(i).name()));
            var cell = new NativeTableCell(take);
            cell.addClassName("md-right");
            row.add(cell);
        });
        return row;
    }

    private static NativeTableCell number(String figure) {
        var cell = new NativeTableCell(figure);
        cell.addClassNames("md-right", "md-number");
        return cell;
    }

    private String shown(@Nullable Money money) {
        return money == null ? texts.get("notKnown") : text(money);
    }

    private String signed(@Nullable Money money) {
        return (money == null || money.isNegative() || money.isZero() ? "" : "+") + shown(money);
    }

    private String price(@Nullable String perTicket) {
        if (perTicket == null) return texts.get("notKnown");
        var format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(4);
        return format.format(new BigDecimal(perTicket)) + "\u00a0" + simulation.currency();
    }

    private static String text(Money money) {
        return Amount.text(money.amount(), money.currency().getCurrencyCode());
    }
}
