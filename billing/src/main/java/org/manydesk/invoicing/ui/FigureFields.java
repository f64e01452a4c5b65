package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.manydesk.invoicing.Figures;
import org.manydesk.problem.Stale;
import org.manydesk.rating.Quantity;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** Seats of agents and measured results of a month, by line: as agreed, until they are entered here. */
class FigureFields extends Div {
    private static final Pattern SEATS = Pattern.compile("(0|[1-9]\\d{0,8})(\\.\\d{1,4})?");

    private final transient Texts texts = Texts.of(FigureFields.class);
    private final transient Figures figures;
    private final transient Figures.Named month;
    private final transient Runnable entered;
    private final transient Map<String, TextField> fields = new LinkedHashMap<>();
    private transient Figures.Sheet sheet;

    /** @param entered is run when something was entered */
    FigureFields(Figures figures, Figures.Named month, Runnable entered) {
        this.figures = figures;
        this.month = month;
        this.entered = entered;
        this.sheet = figures.of(month);
        addClassNames("md-in-line", "md-figures");
        show();
    }

    private void show() {
        removeAll();
        fields.clear();
        setVisible(!sheet.lines().isEmpty());
        for (var line : sheet.lines()) {
            var field = new TextField(texts.get("figures.of", line.name()));
            field.setHelperText(texts.get("figures.agreed", line.agreed().toString()));
            field.setValue(line.figure().toString());
            field.getElement().setAttribute("inputmode", "decimal");
            fields.put(line.name(), field);
            add(field);
        }
        add(new Button(texts.get("figures.enter"), click -> enter()));
        sheet.entered().ifPresent(by -> add(new Span(texts.get("figures.by", by.by()))));
    }

    private void enter() {
        var byLine = new LinkedHashMap<String, Quantity>();
        fields.forEach((line, field) -> {
            var text = field.getValue().strip().replace(',', '.');
            field.setInvalid(!SEATS.matcher(text).matches());
            field.setErrorMessage(texts.get("figures.wrong"));
            if (!field.isInvalid()) byLine.put(line, new Quantity(new BigDecimal(text)));
        });
        if (byLine.size() < fields.size()) return;
        sheet = figures.enter(month, byLine, this::mustBeSeen);
        show();
        Notice.done(texts.get("figures.done"));
        entered.run();
    }

    private void mustBeSeen(int version) {
        if (version != sheet.version()) throw new Stale();
    }
}
