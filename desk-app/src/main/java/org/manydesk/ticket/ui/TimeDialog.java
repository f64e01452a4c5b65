package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.manydesk.effort.Spent;
import org.manydesk.ticket.Stint;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.MomentField;
import org.manydesk.ui.Texts;

/** Asks what was worked on a ticket. Stays open until it was accepted. */
class TimeDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 15;

    private final transient Texts texts = Texts.of(TimeDialog.class);
    private final FaultFields faults = new FaultFields();
    private final IntegerField hours = new IntegerField(texts.get("time.hours"));
    private final IntegerField minutes = new IntegerField(texts.get("time.minutes"));
    private final MomentField began;
    private final Checkbox billable = new Checkbox(texts.get("time.billable"), true);
    private final TextArea note = new TextArea(texts.get("time.note"));

    /** @param keep takes what was said, or refuses it with the problems to show */
    TimeDialog(String title, ZoneId zone, Consumer<Stint> keep) {
        this.began = new MomentField(texts.get("time.began"), zone);
        setHeaderTitle(title);
        setWidth("30rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        prepareFields();
        add(
                faults,
                new Fieldset(
                        hours,
                        faults.at("/duration", minutes),
                        Fieldset.wide(faults.at("/workedAt", began)),
                        Fieldset.wide(faults.at("/note", note)),
                        Fieldset.wide(billable)));
        getFooter().add(new Button(texts.get("cancel"), click -> close()), keeping(keep));
    }

    private void prepareFields() {
        number(hours, (int) Spent.LONGEST.toHours(), 0);
        number(minutes, 59, USUAL_MINUTES);
        began.setHelperText(texts.get("time.began.help"));
        note.setMaxLength(Spent.LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setHelperText(texts.get("time.note.help"));
        minutes.setAutofocus(true);
        minutes.setAutoselect(true);
    }

    private static void number(IntegerField field, int most, int value) {
        field.setMin(0);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(value);
    }

    /** Starts from what was recorded, which can be taken away as well. */
    TimeDialog of(Spent spent, Runnable remove) {
        hours.setValue((int) spent.time().toHours());
        minutes.setValue(spent.time().toMinutesPart());
        began.choose(spent.at());
        billable.setValue(spent.billable());
        note.setValue(spent.note());
        var away = new Button(texts.get("time.remove"), click -> {
            if (faults.accepts(remove)) close();
        });
        away.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        away.addClassName("md-apart");
        getFooter().addComponentAsFirst(away);
        return this;
    }

    private Button keeping(Consumer<Stint> keep) {
        var go = new Button(texts.get("time.keep"), click -> {
            if (faults.accepts(() -> keep.accept(said()))) close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        return go;
    }

    private Stint said() {
        var time = Duration.ofHours(value(hours)).plusMinutes(value(minutes));
        return new Stint(began.chosen(), time, billable.getValue(), note.getValue());
    }

    private static int value(IntegerField field) {
        return field.isEmpty() ? 0 : field.getValue();
    }
}
