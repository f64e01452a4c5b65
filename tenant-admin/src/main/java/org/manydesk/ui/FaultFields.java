package org.manydesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Problem;
import org.manydesk.problem.ProofNeeded;

/**
 * Shows what is wrong with an input beside the fields that it is about, found by JSON pointer: the same sentences that a
 * caller over HTTP gets. What is about no field stands in this box. Nothing that was typed is lost.
 */
public class FaultFields extends Div {
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    public FaultFields() {
        addClassName("md-faults");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Shows faults at this pointer, and below it, beside the field. A change of its value takes the sentence away. */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F at(String pointer, F field) {
        field.addValueChangeListener(change -> field.setInvalid(false));
        place(pointer, field);
        return field;
    }

    /** The same for a field that was at another pointer before, e.g. in a list that got shorter. */
    public void place(String pointer, HasValidationProperties field) {
        fields.put(pointer, field);
    }

    /** Forgets the fields at this pointer and below it, for they are taken off the page. */
    public void forget(String pointer) {
        fields.keySet().removeIf(known -> isWithin(known, pointer));
    }

    /**
     * Does something with the input. Whether it was accepted; if not, the page says why. Where it takes a fresh proof of who
     * asks, the page asks for that.
     */
    public boolean accepts(Runnable work) {
        clear();
        try {
            work.run();
            return true;
        } catch (ProofNeeded asked) {
            throw asked;
        } catch (Problem problem) {
            show(problem);
            return false;
        }
    }

    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
        removeAll();
        setVisible(false);
    }

    /** Says what is wrong, beside the fields as far as possible, and goes to the first of them. */
    public void show(Problem problem) {
        if (problem.faults().isEmpty()) say(problem.detail());
        problem.faults().forEach(this::show);
        fields.values().stream()
                .filter(HasValidationProperties::isInvalid)
                .findFirst()
                .ifPresent(FaultFields::goTo);
    }

    private void show(Fault fault) {
        var field = fieldFor(fault.pointer());
        if (field.isEmpty()) say(fault.detail());
        field.filter(found -> !found.isInvalid()).ifPresent(found -> {
            found.setErrorMessage(fault.detail());
            found.setInvalid(true);
        });
    }

    private Optional<HasValidationProperties> fieldFor(String pointer) {
        return fields.keySet().stream()
                .filter(known -> isWithin(pointer, known))
                .max(Comparator.comparingInt(String::length))
                .map(fields::get);
    }

    private static boolean isWithin(String pointer, String place) {
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }

    private static void goTo(HasValidationProperties field) {
        if (field instanceof Focusable<?> focusable) focusable.focus();
    }

    private void say(String sentence) {
        var said = getChildren().map(child -> child.getElement().getText()).toList();
        if (!said.contains(sentence)) add(new Paragraph(sentence));
        setVisible(true);
    }

    /** Shows the faults of an input that was only checked. Whether there are none. */
    public boolean none(List<Fault> faults) {
        clear();
        if (!faults.isEmpty()) show(new InvalidInput(faults));
        return faults.isEmpty();
    }
}
