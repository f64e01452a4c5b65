package org.manydesk.underpinning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.YearMonth;
import java.util.List;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.underpinning.KeptReport;

/** How teams and vendors kept what was agreed with them in a month, with the rule that makes the figures. */
class KeptMonth extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(KeptMonth.class);

    KeptMonth(KeptReport report) {
        addClassName("md-card");
        var month = report.period();
        var head = new Div(
                new H2(texts.get("month.of", Days.month(month))),
                going("month.before", VaadinIcon.ANGLE_LEFT, month.minusMonths(1)),
                going("month.after", VaadinIcon.ANGLE_RIGHT, month.plusMonths(1)));
        head.addClassName("md-in-line");
        var scroller = new Div(table(report.parties()));
        scroller.addClassName("md-scroll-x");
        var rule = new Paragraph(texts.get("column.rule"));
        rule.addClassName("md-help");
        add(head);
        if (report.parties().isEmpty()) add(new Paragraph(texts.get("month.nothing")));
        else add(scroller, rule);
    }

    private Button going(String words, VaadinIcon icon, YearMonth to) {
        var go = new Button(icon.create(), click -> UI.getCurrent().navigate("agreements?period=" + to));
        go.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        go.setAriaLabel(texts.get(words));
        go.setTooltipText(texts.get(words));
        return go;
    }

    private NativeTable table(List<KeptReport.Line> lines) {
        var table = new NativeTable();
        table.addClassName("md-table");
        var head = new NativeTableRow(title("party"), title("what"));
        for (var figure : List.of("met", "breached", "running", "share")) head.add(right(title(figure)));
        table.getHead().add(head);
        lines.forEach(line -> table.getBody().add(row(line)));
        return table;
    }

    private NativeTableHeaderCell title(String key) {
        return new NativeTableHeaderCell(texts.get("column." + key));
    }

    private static NativeTableHeaderCell right(NativeTableHeaderCell cell) {
        cell.addClassName("md-right");
        return cell;
    }

    private NativeTableRow row(KeptReport.Line line) {
        var row = new NativeTableRow(
                new NativeTableCell(line.party() + ", " + texts.of(line.kind())),
                new NativeTableCell(texts.of(line.metric())));
        for (var figure : List.of(line.met(), line.breached(), line.running())) row.add(number(figure.toString()));
        row.add(number(line.percentage() == null ? texts.get("none") : texts.get("share", line.percentage())));
        return row;
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("md-right");
        return cell;
    }
}
