package org.manydesk.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manydesk.form.Answered;
import org.manydesk.form.FormField;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;

/** Fields for what a client asks for a ticket. Answers stay as long as a field with the same key does. */
public class FormInputs extends Div {
    private final FaultFields faults;
    private final transient Map<String, Supplier<@Nullable String>> written = new LinkedHashMap<>();

    /** @param faults shows what is wrong, with pointers below {@code /fields} */
    public FormInputs(FaultFields faults) {
        this.faults = faults;
        addClassName("md-form-inputs");
    }

    /** Asks these in place of those before. */
    public void ask(List<FormField> fields) {
        var before = written();
        show(fields.stream()
                .map(field -> new Answered(field, Optional.ofNullable(before.get(field.key()))))
                .toList());
    }

    /** Asks these, with what was answered. */
    public void show(List<Answered> answered) {
        removeAll();
        written.clear();
        faults.forget("/fields");
        answered.forEach(one -> add(input(one.field(), one.said().orElse(null))));
        setVisible(!answered.isEmpty());
    }

    private Component input(FormField field, @Nullable String said) {
        return switch (field.kind()) {
            case TEXT, NUMBER -> line(field, said);
            case LONG_TEXT -> lines(field, said);
            case DATE -> day(field, said);
            case CHOICE -> choice(field, said);
            case CHECKBOX -> box(field, said);
        };
    }

    private TextField line(FormField field, @Nullable String said) {
        var input = new TextField(field.label());
        if (said != null) input.setValue(said);
        input.setRequiredIndicatorVisible(field.required());
        return placed(field, input, input::getValue);
    }

    private TextArea lines(FormField field, @Nullable String said) {
        var input = new TextArea(field.label());
        if (said != null) input.setValue(said);
        input.setRequiredIndicatorVisible(field.required());
        return placed(field, input, input::getValue);
    }

    private DayField day(FormField field, @Nullable String said) {
        var input = new DayField(field.label());
        input.setClearButtonVisible(true);
        if (said != null && said.matches("\\d{4}-\\d{2}-\\d{2}")) input.setValue(java.time.LocalDate.parse(said));
        input.setRequiredIndicatorVisible(field.required());
        return placed(
                field,
                input,
                () -> input.getValue() == null ? null : input.getValue().toString());
    }

    private Select<String> choice(FormField field, @Nullable String said) {
        var input = new Select<String>();
        input.setLabel(field.label());
        var choices = new ArrayList<>(field.choices());
        if (said != null && !choices.contains(said)) choices.add(said);
        input.setItems(choices);
        input.setEmptySelectionAllowed(!field.required());
        if (said != null) input.setValue(said);
        input.setRequiredIndicatorVisible(field.required());
        return placed(field, input, input::getValue);
    }

    private Checkbox box(FormField field, @Nullable String said) {
        var input = new Checkbox(field.label());
        input.setValue("true".equals(said));
        input.setRequiredIndicatorVisible(field.required());
        return placed(field, input, () -> input.getValue() ? "true" : null);
    }

    private <F extends Component & HasValue<?, ?> & HasHelper & HasValidationProperties> F placed(
            FormField field, F input, Supplier<@Nullable String> value) {
        if (field.help() != null) input.setHelperText(field.help());
        faults.place("/fields/" + field.key(), input);
        input.addValueChangeListener(change -> input.setInvalid(false));
        written.put(field.key(), value);
        return input;
    }

    /** What is answered, by the keys of the fields; null for nothing. */
    public Map<String, @Nullable String> written() {
        var said = new LinkedHashMap<String, @Nullable String>();
        written.forEach((key, value) -> said.put(key, value.get()));
        return said;
    }
}
