package org.manydesk.compliance.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.manydesk.compliance.ExclusionForm;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.ui.Texts;

/** Asks why a clock should be left out of a contract's figures. Stays open until that was asked. */
public class AskDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    private final transient Texts texts = Texts.of(AskDialog.class);
    private final TextField ticket = new TextField();
    private final Select<Metric> metric = new Select<>();
    private final TextArea reason = new TextArea();

    /** For a ticket and a clock that are still to be named. */
    public AskDialog(Consumer<ExclusionForm> ask) {
        setHeaderTitle(texts.get("ask.title"));
        setWidth("30rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        ticket.setLabel(texts.get("ask.ticket"));
        ticket.setPlaceholder("ACME-42");
        metric.setLabel(texts.get("ask.metric"));
        metric.setItems(Metric.values());
        metric.setItemLabelGenerator(ClockWords::of);
        metric.setValue(Metric.RESOLUTION);
        reason.setLabel(texts.get("ask.reason"));
        reason.setHelperText(texts.get("ask.reason.help"));
        reason.setMaxLength(LONGEST);
        reason.setMinHeight("6rem");
        ticket.setWidthFull();
        metric.setWidthFull();
        reason.setWidthFull();
        add(new Paragraph(texts.get("ask.what")), ticket, metric, reason);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go(ask));
    }

    /** For this clock of this ticket. */
    public AskDialog(String ref, Metric clock, Consumer<ExclusionForm> ask) {
        this(ask);
        ticket.setValue(ref);
        ticket.setReadOnly(true);
        metric.setValue(clock);
        metric.setReadOnly(true);
        reason.focus();
    }

    private Button go(Consumer<ExclusionForm> ask) {
        var go = new Button(texts.get("ask.go"), click -> {
            if (isGiven(ticket.getValue(), ticket) & isGiven(reason.getValue(), reason)) {
                ask.accept(new ExclusionForm(
                        ticket.getValue().strip(),
                        metric.getValue(),
                        reason.getValue().strip()));
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        return go;
    }

    private boolean isGiven(String text, com.vaadin.flow.component.shared.HasValidationProperties field) {
        field.setErrorMessage(texts.get("missing"));
        field.setInvalid(text.isBlank());
        return !text.isBlank();
    }
}
