package org.manydesk.receivables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.manydesk.receivables.ReminderStep;
import org.manydesk.receivables.ReminderSteps;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** Asks when each reminder goes out, what it adds in the provider's words, and until when it asks for the money. */
class ReminderStepsDialog extends Dialog {
    private static final int NOT_GIVEN = -1;
    private static final int LONGEST = 1000;

    private final transient Texts texts = Texts.of(ReminderStepsDialog.class);
    private final FaultFields faults = new FaultFields();
    private final List<IntegerField> days = new ArrayList<>();
    private final List<TextArea> words = new ArrayList<>();
    private final IntegerField daysToPay = number("steps.toPay");

    ReminderStepsDialog(ReminderSteps steps, Consumer<ReminderSteps> save) {
        setHeaderTitle(texts.get("steps.title"));
        setWidth("36rem");
        add(new Paragraph(texts.get("steps.what")));
        for (var step : ReminderStep.values()) add(fields(step, steps.steps().get(step.ordinal())));
        faults.at("/daysToPay", daysToPay);
        daysToPay.setValue(steps.daysToPay());
        add(new Fieldset(daysToPay), faults);
        var go = new Button(texts.get("save"), click -> {
            if (faults.accepts(() -> save.accept(written()))) close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }

    private Fieldset fields(ReminderStep step, ReminderSteps.Step agreed) {
        var after = number("steps.days");
        after.setValue(agreed.daysAfterDue());
        var text = new TextArea(texts.get("steps.text"));
        text.setMaxLength(LONGEST);
        text.setValue(agreed.text());
        days.add(after);
        words.add(text);
        faults.at("/steps/%d/daysAfterDue".formatted(step.ordinal()), after);
        faults.at("/steps/%d/text".formatted(step.ordinal()), text);
        return new Fieldset(after, Fieldset.wide(text)).titled(texts.get("steps." + step));
    }

    private IntegerField number(String key) {
        var field = new IntegerField(texts.get(key));
        field.setStepButtonsVisible(true);
        return field;
    }

    private ReminderSteps written() {
        var steps = IntStream.range(0, days.size())
                .mapToObj(i ->
                        new ReminderSteps.Step(given(days.get(i)), words.get(i).getValue()))
                .toList();
        return new ReminderSteps(steps, given(daysToPay));
    }

    private static int given(IntegerField field) {
        return field.getValue() == null ? NOT_GIVEN : field.getValue();
    }
}
